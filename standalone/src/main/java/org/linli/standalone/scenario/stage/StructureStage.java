package org.linli.standalone.scenario.stage;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.linli.standalone.sample.DistrictImport;
import org.linli.standalone.sample.DivisionList;
import org.linli.standalone.sample.GridImport;
import org.linli.standalone.sample.GridLayout;
import org.linli.standalone.sample.SampleDistrict;
import org.linli.standalone.scenario.file.Scenario;

/** Creates what a scenario's district consists of: divisions, grids, staff. What is there already is left alone. */
public final class StructureStage {

    private final Crew crew;

    public StructureStage(Crew crew) {
        this.crew = crew;
    }

    /** What there is then, grids in code order. */
    public record District(GridLayout layout, List<Ground> grounds) {}

    /** Creates what is missing. */
    public District build(Scenario scenario) {
        var district = SampleDistrict.of(scenario.division());
        var list = scenario.structure().of(district.list());
        importDivisions(district, list);
        var layout = new GridLayout(
                district, list.communities(), scenario.structure().gridCounts());
        return new District(
                layout, createGrids(layout, scenario.structure().gridCounts().total()));
    }

    private void importDivisions(SampleDistrict district, DivisionList list) {
        try (var progress =
                new Progress(crew.out(), crew.gateway(), "divisions", list.all().size())) {
            new DistrictImport(crew.gateway()).load(district, list);
            list.all().forEach(ignored -> progress.oneDone());
        }
    }

    private List<Ground> createGrids(GridLayout layout, int total) {
        var found = Collections.synchronizedMap(new TreeMap<Integer, List<Ground>>());
        var communities =
                IntStream.range(0, layout.communities().size()).boxed().toList();
        try (var progress = new Progress(crew.out(), crew.gateway(), "grids with their micro-grids", total)) {
            var grids = new GridImport(crew.gateway(), progress::oneDone);
            crew.workers().forEach(communities, index -> found.put(index, ensured(grids, layout, index)));
        }
        return found.values().stream().flatMap(Collection::stream).toList();
    }

    private static List<Ground> ensured(GridImport grids, GridLayout layout, int community) {
        var planned = layout.gridsOf(community);
        var codes = grids.ensure(layout.communities().get(community), planned);
        return IntStream.range(0, codes.size())
                .mapToObj(i -> new Ground(codes.get(i), planned.get(i).area()))
                .toList();
    }
}
