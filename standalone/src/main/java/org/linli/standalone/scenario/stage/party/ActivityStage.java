package org.linli.standalone.scenario.stage.party;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Identity;
import org.linli.standalone.sample.Division;
import org.linli.standalone.sample.Spread;
import org.linli.standalone.scenario.file.Scenario.Trainings;
import org.linli.standalone.scenario.stage.Crew;

/** Activities of communities, and trainings of grid staff, who sign up and are there. */
final class ActivityStage {

    private static final String ACTIVITIES = "/api/v1/activities";
    private static final List<String> KINDS =
            List.of("ACTIVITY", "FAMILY_PARTY_SCHOOL", "SENIOR_COLLEGE", "PARTY_LECTURE", "VOLUNTEERING");
    private static final int SEATS = 300;

    private final Crew crew;
    private final List<Division> communities;
    private final InstantSource clock;

    ActivityStage(Crew crew, List<Division> communities, InstantSource clock) {
        this.crew = crew;
        this.communities = communities;
        this.clock = clock;
    }

    void play(int activities, @Nullable Trainings trainings) {
        crew.times(activities, "activities", index -> announce(index, KINDS.get(index % KINDS.size())));
        if (trainings != null) {
            crew.times(trainings.sessions(), "trainings", index -> train(index, trainings));
        }
    }

    /** It begins now and lasts two hours. */
    private String announce(int index, String kind) {
        var now = clock.instant();
        var body = Map.of(
                "communityCode",
                communityOf(index),
                "kind",
                kind,
                "title",
                "社区活动" + (index + 1),
                "venue",
                "社区活动室",
                "startsAt",
                now.toString(),
                "endsAt",
                now.plus(Duration.ofHours(2)).toString(),
                "capacity",
                SEATS,
                "openToResidents",
                true);
        return crew.gateway()
                .sendOnceKnown(staff(index), Call.post(ACTIVITIES, body))
                .text("id");
    }

    private void train(int session, Trainings trainings) {
        var path = ACTIVITIES + "/" + announce(session, "GRID_STAFF_TRAINING") + "/";
        var people = Spread.share(trainings.participants(), trainings.sessions(), session);
        for (var number = 0; number < people; number++) {
            var person = "grid-staff-trainee-"
                    + (Spread.before(trainings.participants(), trainings.sessions(), session) + number);
            var trainee = new Identity(Role.GRID_STAFF, communityOf(session), person, null);
            crew.gateway().send(trainee, Call.post(path + "sign-up", Map.of()));
            crew.gateway().send(staff(session), Call.post(path + "present", Map.of("personId", person)));
        }
    }

    private Identity staff(int index) {
        return Identity.staff(Role.COMMUNITY_ADMIN, communityOf(index));
    }

    private String communityOf(int index) {
        return communities.get(index % communities.size()).code();
    }
}
