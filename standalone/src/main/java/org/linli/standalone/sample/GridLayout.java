package org.linli.standalone.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.linli.event.GridKind;
import org.linli.standalone.sample.PlannedGrid.PlannedMicroGrid;

/**
 * The grids of some communities: spread evenly over them, the micro-grids evenly over the basic and rural grids. What a
 * community gets depends on the counts and on its place in the list, and on nothing else.
 */
public final class GridLayout {

    private final SampleDistrict district;
    private final List<Division> communities;
    private final GridCounts counts;
    private final Map<Integer, List<PlannedGrid>> planned = new ConcurrentHashMap<>();

    /** @param communities in code order */
    public GridLayout(SampleDistrict district, List<Division> communities, GridCounts counts) {
        this.district = district;
        this.communities = List.copyOf(communities);
        this.counts = counts;
    }

    /** The communities that it is about. */
    public List<Division> communities() {
        return communities;
    }

    /**
     * The grids of one community.
     *
     * @param index its place in the list, from 0
     */
    public List<PlannedGrid> gridsOf(int index) {
        return planned.computeIfAbsent(index, this::plan);
    }

    private List<PlannedGrid> plan(int index) {
        var kinds = kindsOf(index);
        if (kinds.isEmpty()) {
            return List.of();
        }
        var community = communities.get(index);
        var areas = district.areaOf(community).split(kinds.size(), SampleDistrict.random(community.code()));
        var residentialBefore = residentialBefore(index);
        var grids = new ArrayList<PlannedGrid>();
        for (var i = 0; i < kinds.size(); i++) {
            var kind = kinds.get(i);
            var microGrids = kind == GridKind.DEDICATED
                    ? 0
                    : Spread.share(counts.microGrids(), counts.residential(), residentialBefore + i);
            grids.add(grid(kind, i + 1, areas.get(i), microGrids, community));
        }
        return List.copyOf(grids);
    }

    /** Basic and rural ones first: their place among all of the district follows from their place here. */
    private List<GridKind> kindsOf(int index) {
        return List.of(GridKind.BASIC, GridKind.RURAL, GridKind.DEDICATED).stream()
                .flatMap(kind -> IntStream.range(0, Spread.share(counts.of(kind), communities.size(), index))
                        .mapToObj(ignored -> kind))
                .toList();
    }

    private int residentialBefore(int index) {
        return Spread.before(counts.of(GridKind.BASIC), communities.size(), index)
                + Spread.before(counts.of(GridKind.RURAL), communities.size(), index);
    }

    private static PlannedGrid grid(GridKind kind, int number, Area area, int microGrids, Division community) {
        return new PlannedGrid(kind, name(kind, number), area, microGrids(area, microGrids, community.code() + number));
    }

    private static List<PlannedMicroGrid> microGrids(Area area, int count, String seed) {
        if (count == 0) {
            return List.of();
        }
        var areas = area.split(count, SampleDistrict.random(seed));
        return IntStream.range(0, count)
                .mapToObj(i -> new PlannedMicroGrid("第%d微网格".formatted(i + 1), areas.get(i)))
                .toList();
    }

    private static String name(GridKind kind, int number) {
        return switch (kind) {
            case BASIC -> "第%d网格".formatted(number);
            case RURAL -> "第%d农村网格".formatted(number);
            case DEDICATED -> "第%d网格(专属)".formatted(number);
        };
    }
}
