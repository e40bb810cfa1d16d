package org.linli.standalone.scenario.stage.party;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Identity;
import org.linli.standalone.scenario.figure.Comparison;
import org.linli.standalone.scenario.figure.Figure;
import org.linli.standalone.scenario.stage.Crew;
import org.linli.standalone.scenario.stage.Roster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes some off the check-ins again: the comparison must name exactly those. Played again, they check in again. */
public final class RemovalStage {

    private static final String COMPARISON = "/api/v1/check-in-comparison/";
    private static final String MEMBERS = "missed_members";
    private static final String UNITS = "under_reported_units";

    private final Crew crew;
    private final Identity district;
    private final String division;
    private final Roster roster;

    public RemovalStage(Crew crew, String division, Roster roster) {
        this.crew = crew;
        this.district = Identity.staff(Role.DISTRICT_ADMIN, division);
        this.division = division;
        this.roster = roster;
    }

    /** @param expected how many of each */
    public Comparison play(JsonNode expected) {
        var members = spread(roster.members(), expected.path(MEMBERS).asInt(0));
        var units = spread(roster.units(), expected.path(UNITS).asInt(0));
        crew.each(members, "members taken off", member -> checkOut("members/" + member));
        crew.each(units, "units taken off", unit -> checkOut("units/" + unit));
        var found = JsonMapper.shared()
                .createObjectNode()
                .put(MEMBERS, compared("missed-members", members))
                .put(UNITS, compared("under-reported-units", units));
        return Comparison.of(Figure.AFTER_REMOVAL, expected, found);
    }

    /** From the whole roster, not from its beginning. */
    private static List<String> spread(List<String> all, int count) {
        return IntStream.range(0, Math.min(count, all.size()))
                .mapToObj(index -> all.get((int) ((long) index * all.size() / count)))
                .toList();
    }

    private void checkOut(String who) {
        crew.gateway().send(district, Call.post("/api/v1/" + who + "/check-outs", Map.of("reason", "比对演练")));
    }

    /** How many, if it is exactly those. */
    private String compared(String list, List<String> removed) {
        var named = crew.gateway().all(district, COMPARISON + list + "?division=" + division).stream()
                .map(item -> item.required("id").asString())
                .collect(Collectors.toSet());
        return named.equals(Set.copyOf(removed))
                ? Integer.toString(removed.size())
                : named.size() + ", but not exactly those";
    }
}
