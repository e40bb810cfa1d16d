package org.linli.standalone.scenario.stage.party;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Identity;
import org.linli.standalone.sample.Division;
import org.linli.standalone.sample.Spread;
import org.linli.standalone.scenario.stage.Crew;

/** 联席会议: every community has a council, which meets, raises problems and solves them. */
public final class MeetingStage {

    private static final String COUNCILS = "/api/v1/councils";
    private static final String MEETINGS = "/api/v1/joint-meetings/";
    private static final String NAME = "社区大党委联席会议";
    private static final int SEATS = 5;
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Duration LENGTH = Duration.ofHours(2);

    private final Crew crew;
    private final Identity district;
    private final List<String> units;
    private final Instant now;

    /** @param units ids; some of them have a seat in each council */
    public MeetingStage(Crew crew, String division, List<String> units, InstantSource clock) {
        this.crew = crew;
        this.district = Identity.staff(Role.DISTRICT_ADMIN, division);
        this.units = units;
        this.now = clock.instant();
    }

    /** So many meetings, spread over the communities, at which so many problems are raised and solved. */
    public void play(int meetings, int problems, List<Division> communities) {
        if (meetings == 0) {
            return;
        }
        var councils = councils(
                communities.stream().map(Division::code).limit(meetings).toList());
        crew.times(
                meetings,
                "joint meetings",
                index -> meet(councils.get(index % councils.size()), Spread.share(problems, meetings, index)));
    }

    private List<String> councils(List<String> communities) {
        var known = crew.gateway().all(district, COUNCILS).stream()
                .filter(council -> council.required("name").asString().equals(NAME))
                .collect(Collectors.toMap(
                        council -> council.required("divisionCode").asString(),
                        council -> council.required("id").asString(),
                        (first, ignored) -> first));
        return IntStream.range(0, communities.size())
                .mapToObj(index -> known.containsKey(communities.get(index))
                        ? known.get(communities.get(index))
                        : found(communities.get(index), index))
                .toList();
    }

    private String found(String community, int index) {
        var seats = seats(index).stream().map(unit -> Map.of("unitId", unit)).toList();
        var council = Map.of("name", NAME, "divisionCode", community, "seats", seats);
        return crew.gateway().send(district, Call.post(COUNCILS, council)).text("id");
    }

    private List<String> seats(int index) {
        return IntStream.range(0, Math.min(SEATS, units.size()))
                .mapToObj(place -> units.get((index + place) % units.size()))
                .toList();
    }

    /** Everybody who is invited comes. */
    private void meet(String council, int problems) {
        var when = Map.of(
                "subject",
                "联席会议",
                "startsAt",
                now.plus(AHEAD).toString(),
                "endsAt",
                now.plus(AHEAD).plus(LENGTH).toString(),
                "place",
                "党群服务中心");
        var convened = crew.gateway().send(district, Call.post(COUNCILS + "/" + council + "/meetings", when));
        var meeting = MEETINGS + convened.text("id");
        var present = convened.body()
                .required("invitees")
                .valueStream()
                .map(invitee -> Map.of(
                        "kind", invitee.required("seat").required("kind").asString(),
                        "holder", invitee.required("seat").required("holder").asString()))
                .toList();
        crew.gateway().send(district, Call.post(meeting + "/open", Map.of("present", present)));
        // A district's or street's meeting has stuck orders before it; a community's begins with the first problem.
        for (var number = 1; number <= problems; number++) {
            var problem = Map.of("kind", "PROBLEM", "text", "居民反映的问题");
            crew.gateway().send(district, Call.post(meeting + "/items", problem));
            var solved = Map.of("text", "已协调解决。");
            crew.gateway().send(district, Call.post(meeting + "/items/" + number + "/solve", solved));
        }
        crew.gateway().send(district, Call.post(meeting + "/close", Map.of("minutes", "会议研究并解决了居民反映的问题。")));
    }
}
