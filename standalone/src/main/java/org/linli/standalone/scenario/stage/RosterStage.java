package org.linli.standalone.scenario.stage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.event.MemberKind;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Identity;
import org.linli.standalone.sample.Spread;
import org.linli.standalone.scenario.file.People;

/** Creates the units and members of a scenario, those that are not there yet. */
public final class RosterStage {

    private static final List<String> TRADES =
            List.of("供水公司", "供热公司", "供电公司", "燃气公司", "城市管理局", "市政养护中心", "环卫中心", "民政局", "卫生健康局", "司法局");

    private final Crew crew;
    private final String division;
    private final Identity admin;

    public RosterStage(Crew crew, String division) {
        this.crew = crew;
        this.division = division;
        this.admin = Identity.staff(Role.DISTRICT_ADMIN, division);
    }

    /** Sees to it that they are there. */
    public Roster build(People people) {
        var units = createUnits(people.units());
        return new Roster(units, createMembers(units, people));
    }

    private List<String> createUnits(int count) {
        var known = crew.gateway().all(admin, "/api/v1/units").stream()
                .filter(unit -> unit.required("divisionCode").asString().equals(division))
                .collect(Collectors.toMap(
                        unit -> unit.required("name").asString(),
                        unit -> unit.required("id").asString(),
                        (first, ignored) -> first));
        return IntStream.range(0, count)
                .mapToObj(RosterStage::unitName)
                .map(name -> known.containsKey(name) ? known.get(name) : createUnit(name))
                .toList();
    }

    private static String unitName(int index) {
        return TRADES.get(index % TRADES.size()) + "第" + (1 + index / TRADES.size()) + "党支部";
    }

    private String createUnit(String name) {
        return crew.gateway()
                .send(admin, Call.post("/api/v1/units", Map.of("name", name, "divisionCode", division)))
                .text("id");
    }

    private List<String> createMembers(List<String> units, People people) {
        if (people.members().isEmpty()) {
            return List.of();
        }
        var members = Collections.synchronizedMap(new TreeMap<Integer, List<String>>());
        var places = IntStream.range(0, units.size()).boxed().toList();
        try (var progress = new Progress(crew.out(), crew.gateway(), "members", people.memberTotal())) {
            crew.workers().forEach(places, place -> {
                var ids = membersOf(units.get(place), place, kind -> Spread.share(kind, units.size(), place), people);
                members.put(place, ids);
                ids.forEach(ignored -> progress.oneDone());
            });
        }
        return members.values().stream().flatMap(Collection::stream).toList();
    }

    private List<String> membersOf(String unit, int place, Function<Integer, Integer> share, People people) {
        var known = crew.gateway().all(admin, "/api/v1/members?unit=" + unit).stream()
                .collect(Collectors.groupingBy(
                        member -> member.required("kind").asString(),
                        Collectors.mapping(member -> member.required("id").asString(), Collectors.toList())));
        var ids = new ArrayList<String>();
        people.members().forEach((kind, total) -> {
            var there = known.getOrDefault(kind.name(), List.of());
            for (var i = 0; i < share.apply(total); i++) {
                ids.add(
                        i < there.size()
                                ? there.get(i)
                                : createMember(unit, kind, FictitiousPerson.member(place, ids.size())));
            }
        });
        return ids;
    }

    private String createMember(String unit, MemberKind kind, FictitiousPerson person) {
        var member = Map.of(
                "kind", kind,
                "name", person.name(),
                "phone", person.phone(),
                "identityNumber", person.identityNumber());
        return crew.gateway()
                .send(admin, Call.post("/api/v1/units/" + unit + "/members", member))
                .text("id");
    }
}
