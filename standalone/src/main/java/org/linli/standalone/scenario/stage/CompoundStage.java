package org.linli.standalone.scenario.stage;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Identity;
import org.linli.standalone.sample.Division;
import org.linli.standalone.sample.Spread;

/** Registers residential estates (小区), spread evenly over the communities; those that are there already are left alone. */
public final class CompoundStage {

    private final Crew crew;
    private final Identity admin;
    private final String division;

    public CompoundStage(Crew crew, String division) {
        this.crew = crew;
        this.division = division;
        this.admin = Identity.staff(Role.DISTRICT_ADMIN, division);
    }

    /** One that should be. */
    private record Compound(String name, String community, List<String> grids) {}

    /** @param grounds the grids; a community's estates share them out in turn */
    public void build(int count, List<Division> communities, List<Ground> grounds) {
        if (count == 0) {
            return;
        }
        var there = crew.gateway().all(admin, "/api/v1/compounds?division=" + division).stream()
                .map(compound -> compound.required("name").asString())
                .collect(Collectors.toSet());
        var grids = grounds.stream().collect(groupingBy(Ground::community, TreeMap::new, Collectors.toList()));
        var missing = IntStream.range(0, count)
                .mapToObj(number ->
                        planned(number, communities.get(Spread.before(communities.size(), count, number)), grids))
                .filter(compound -> !there.contains(compound.name))
                .toList();
        crew.each(missing, "compounds", this::register);
    }

    private static Compound planned(int number, Division community, Map<String, List<Ground>> grids) {
        var own = grids.getOrDefault(community.code(), List.of());
        var grid = own.isEmpty()
                ? List.<String>of()
                : List.of(own.get(number % own.size()).code());
        return new Compound("第%d小区".formatted(number + 1), community.code(), grid);
    }

    private void register(Compound compound) {
        var body = Map.of("communityCode", compound.community, "name", compound.name, "gridCodes", compound.grids);
        crew.gateway().send(admin, Call.post("/api/v1/compounds", body));
    }
}
