package org.linli.standalone.scenario;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.client.Identity;
import org.linli.standalone.client.Workers;
import org.linli.standalone.sample.DistrictImport;
import org.linli.standalone.sample.DivisionList;
import org.linli.standalone.sample.GridImport;
import org.linli.standalone.sample.GridLayout;
import org.linli.standalone.sample.SampleDistrict;
import org.linli.standalone.sample.Spread;

/** Creates what a scenario's district consists of: divisions, grids, staff. What is there already is left alone. */
final class StructureStage {

    private final Gateway gateway;
    private final Workers workers;
    private final PrintStream out;

    StructureStage(Gateway gateway, Workers workers, PrintStream out) {
        this.gateway = gateway;
        this.workers = workers;
        this.out = out;
    }

    GridLayout build(Scenario scenario) {
        var district = SampleDistrict.of(scenario.division());
        var list = scenario.structure().of(district.list());
        importDivisions(district, list);
        var layout = new GridLayout(
                district, list.communities(), scenario.structure().gridCounts());
        var grids = createGrids(layout, scenario.structure().gridCounts().total());
        assignStaff(scenario, grids);
        return layout;
    }

    private void importDivisions(SampleDistrict district, DivisionList list) {
        try (var progress = new Progress(out, gateway, "divisions", list.all().size())) {
            new DistrictImport(gateway).load(district, list);
            list.all().forEach(ignored -> progress.oneDone());
        }
    }

    /** @return their codes, in code order */
    private List<String> createGrids(GridLayout layout, int total) {
        var codes = Collections.synchronizedMap(new TreeMap<Integer, List<String>>());
        var communities =
                IntStream.range(0, layout.communities().size()).boxed().toList();
        try (var progress = new Progress(out, gateway, "grids with their micro-grids", total)) {
            var grids = new GridImport(gateway, progress::oneDone);
            workers.forEach(
                    communities,
                    index -> codes.put(index, grids.ensure(layout.communities().get(index), layout.gridsOf(index))));
        }
        return codes.values().stream().flatMap(Collection::stream).toList();
    }

    private void assignStaff(Scenario scenario, List<String> grids) {
        var admin = Identity.staff(Role.DISTRICT_ADMIN, scenario.division());
        var wanted = wanted(scenario, grids);
        if (wanted.isEmpty()) {
            return;
        }
        var there = new HashSet<String>();
        gateway.all(admin, "/api/v1/divisions/" + scenario.division() + "/staff")
                .forEach(assignment -> there.add(assignment.required("personId").asString()));
        var missing = wanted.stream()
                .filter(assignment -> !there.contains(assignment.person()))
                .toList();
        try (var progress = new Progress(out, gateway, "staff assignments", missing.size())) {
            workers.forEach(missing, assignment -> {
                gateway.send(admin, assignment.call());
                progress.oneDone();
            });
        }
    }

    private static List<Assignment> wanted(Scenario scenario, List<String> grids) {
        var wanted = new ArrayList<Assignment>();
        scenario.structure().staff().forEach((role, count) -> {
            for (var i = 0; i < count; i++) {
                wanted.add(new Assignment(grids.get(Spread.before(grids.size(), count, i)), role, i + 1));
            }
        });
        return wanted;
    }

    private record Assignment(String grid, StaffRole role, int number) {

        String person() {
            return "%s-%s-%05d"
                    .formatted(role.name().toLowerCase(Locale.ROOT).replace('_', '-'), grid.substring(0, 6), number);
        }

        Call call() {
            return Call.post("/api/v1/divisions/" + grid + "/staff", Map.of("personId", person(), "role", role));
        }
    }
}
