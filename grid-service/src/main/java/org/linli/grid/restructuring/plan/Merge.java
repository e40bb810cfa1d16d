package org.linli.grid.restructuring.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.grid.boundary.Tiling;
import org.linli.grid.division.Division;
import org.linli.grid.division.GridFacts;
import org.linli.grid.division.Origin.Cause;

/**
 * Makes one of neighbouring grids, or of neighbouring micro-grids of one grid.
 *
 * @param parent what they all lie in
 * @param grids at least two; live
 * @param microGrids everything that lies in any of them, by code
 */
public record Merge(DivisionCode parent, List<Division> grids, List<Division> microGrids, String name) {

    /** The most that are merged at once. */
    public static final int MOST_GRIDS = 20;

    /**
     * What it takes away and brings.
     *
     * @throws PlanRefused if they do not make one
     */
    public Plan plan() {
        grids.forEach(Division::requireLive);
        var newcomers = new ArrayList<Newcomer>();
        newcomers.add(new Newcomer(
                null,
                name,
                facts(),
                outline(),
                Cause.MERGED,
                grids.stream().map(Division::code).sorted().toList()));
        var leavers = new ArrayList<Leaver>();
        grids.forEach(grid -> leavers.add(new Leaver(grid.code(), grid.version(), List.of(0))));
        for (var microGrid : microGrids) {
            leavers.add(new Leaver(microGrid.code(), microGrid.version(), List.of(newcomers.size())));
            newcomers.add(Moved.into(0, microGrid));
        }
        return new Plan(parent, leavers, newcomers);
    }

    private GridFacts facts() {
        var kinds = grids.stream().map(grid -> factsOf(grid).kind()).distinct().toList();
        if (kinds.size() > 1) {
            throw new PlanRefused.DifferentKinds(
                    grids.stream().map(Division::code).sorted().toList());
        }
        return new GridFacts(kinds.getFirst(), sum(GridFacts::households), sum(GridFacts::population));
    }

    private int sum(ToIntFunction<GridFacts> figure) {
        return grids.stream().map(Merge::factsOf).mapToInt(figure).sum();
    }

    private static GridFacts factsOf(Division grid) {
        return Objects.requireNonNull(grid.grid(), "only grids and micro-grids are merged");
    }

    /** Without any outline nobody can tell how they lie, and whoever gives the command must know; with all of them it shows. */
    private @Nullable Boundary outline() {
        var without = grids.stream()
                .filter(grid -> grid.boundary() == null)
                .map(Division::code)
                .sorted()
                .toList();
        if (without.size() == grids.size()) {
            return null;
        }
        if (!without.isEmpty()) {
            throw new PlanRefused.OutlinesMissing(without);
        }
        var outlines = grids.stream()
                .collect(Collectors.toMap(Division::code, grid -> Objects.requireNonNull(grid.boundary())));
        return Tiling.of(null, outlines)
                .merged()
                .orElseThrow(() -> new PlanRefused.NotAdjacent(
                        grids.stream().map(Division::code).sorted().toList()));
    }
}
