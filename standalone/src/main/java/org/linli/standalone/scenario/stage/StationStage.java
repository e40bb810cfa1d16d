package org.linli.standalone.scenario.stage;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Identity;
import org.linli.standalone.sample.Spread;

/** Opens service stations, spread evenly over the grids; those that are there already, by their names, are left alone. */
public final class StationStage {

    private final Crew crew;
    private final Identity admin;
    private final String division;

    public StationStage(Crew crew, String division) {
        this.crew = crew;
        this.division = division;
        this.admin = Identity.staff(Role.DISTRICT_ADMIN, division);
    }

    /** @param count at most one for each grid is in a place of its own */
    public void build(int count, List<Ground> grounds) {
        if (count == 0) {
            return;
        }
        var there = crew.gateway().all(admin, "/api/v1/stations?division=" + division).stream()
                .map(station -> station.required("name").asString())
                .collect(Collectors.toSet());
        var missing = IntStream.range(0, count)
                .boxed()
                .filter(number -> !there.contains(name(number)))
                .toList();
        crew.each(
                missing,
                "service stations",
                number -> open(number, grounds.get(Spread.before(grounds.size(), count, number))));
    }

    private void open(int number, Ground ground) {
        var body = Map.of(
                "name", name(number),
                "kind", number % 2 == 0 ? "SERVICE_CENTRE" : "WAY_STATION",
                "place", ground.middle(),
                "facilities", List.of(),
                "hours", List.of());
        crew.gateway().send(admin, Call.post("/api/v1/stations", body));
    }

    private static String name(int number) {
        return "第%d党群服务站".formatted(number + 1);
    }
}
