package org.linli.partymember;

import java.time.Duration;
import java.time.Instant;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;

/** Who may call what of posts, teams and activities. */
record InvolvementAccess(Api api, Town town, Ground ground) {

    private static final String POSTS = "/api/v1/posts";
    private static final String TEAMS = "/api/v1/volunteer-teams";
    private static final String ACTIVITIES = "/api/v1/activities";

    void addTo(AccessMatrix matrix) {
        posts(matrix, created(POSTS, post()));
        teams(matrix, joined());
        activities(matrix, created(ACTIVITIES, activity()));
        matrix.row(
                "GET /api/v1/involvement-figures",
                () -> Attempt.get(ground, "/api/v1/involvement-figures?division=" + town.home));
    }

    private void posts(AccessMatrix matrix, String seen) {
        matrix.row("POST " + POSTS, () -> Attempt.post(ground, POSTS, post()))
                .row("GET " + POSTS, () -> Attempt.get(ground, POSTS))
                .row("GET " + POSTS + "/{id}", () -> Attempt.get(ground, POSTS + "/" + seen))
                .row("POST " + POSTS + "/{id}/claim", () -> post(POSTS, created(POSTS, post()), "claim", named()))
                .row("POST " + POSTS + "/{id}/release", () -> post(POSTS, seen, "release", named()))
                .row("POST " + POSTS + "/{id}/close", () -> post(POSTS, created(POSTS, post()), "close", "{}"));
    }

    private void teams(AccessMatrix matrix, String seen) {
        matrix.row("POST " + TEAMS, () -> Attempt.post(ground, TEAMS, team()))
                .row("GET " + TEAMS, () -> Attempt.get(ground, TEAMS))
                .row("GET " + TEAMS + "/{id}", () -> Attempt.get(ground, TEAMS + "/" + seen))
                .row("POST " + TEAMS + "/{id}/join", () -> post(TEAMS, seen, "join", named()))
                .row("POST " + TEAMS + "/{id}/leave", () -> post(TEAMS, joined(), "leave", named()))
                .row("POST " + TEAMS + "/{id}/leader", () -> post(TEAMS, joined(), "leader", named()));
    }

    private void activities(AccessMatrix matrix, String seen) {
        var one = ACTIVITIES + "/{id}";
        matrix.row("POST " + ACTIVITIES, () -> Attempt.post(ground, ACTIVITIES, activity()))
                .row("GET " + ACTIVITIES, () -> Attempt.get(ground, ACTIVITIES))
                .row("GET " + one, () -> Attempt.get(ground, ACTIVITIES + "/" + seen))
                .row("GET " + one + "/people", () -> Attempt.get(ground, ACTIVITIES + "/" + seen + "/people"))
                .row("GET " + one + "/no-shows", () -> Attempt.get(ground, ACTIVITIES + "/" + seen + "/no-shows"))
                .row("GET " + one + "/code", () -> Attempt.get(ground, ACTIVITIES + "/" + seen + "/code"))
                .row("POST " + one + "/sign-up", () -> post(ACTIVITIES, seen, "sign-up", "{}"))
                .row("POST " + one + "/withdraw", () -> post(ACTIVITIES, seen, "withdraw", "{}"))
                .row(
                        "POST " + one + "/attendance",
                        () -> post(ACTIVITIES, seen, "attendance", "{\"code\":\"%s\"}".formatted(code(seen))))
                .row(
                        "POST " + one + "/present",
                        () -> post(
                                ACTIVITIES, signedUp(), "present", "{\"personId\":\"%s\"}".formatted(ground.owner())))
                .row(
                        "POST " + one + "/cancel",
                        () -> post(ACTIVITIES, created(ACTIVITIES, activity()), "cancel", "{}"));
    }

    private Attempt post(String what, String id, String command, String body) {
        return Attempt.post(ground, what + "/" + id + "/" + command, body);
    }

    private String named() {
        return "{\"memberId\":\"%s\"}".formatted(ground.owner());
    }

    private String post() {
        return """
                {"communityCode":"%s","kind":"DUTY","category":"c","name":"n","duty":"d","places":9}""".formatted(town.home);
    }

    private String team() {
        return "{\"divisionCode\":\"%s\",\"name\":\"n\",\"specialty\":\"IT\"}".formatted(town.home);
    }

    private String activity() {
        return """
                {"communityCode":"%s","kind":"GRID_STAFF_TRAINING","title":"t","venue":"v","startsAt":"%s","endsAt":"%s",
                 "capacity":99,"openToResidents":true}""".formatted(town.home, Instant.now(), Instant.now().plus(Duration.ofHours(1)));
    }

    private String joined() {
        var team = created(TEAMS, team());
        Api.body(api.post(town.communityAdmin, TEAMS + "/" + team + "/join", named()), 200);
        return team;
    }

    private String signedUp() {
        var id = created(ACTIVITIES, activity());
        Api.body(api.post(Town.memberToken(ground.owner()), ACTIVITIES + "/" + id + "/sign-up", "{}"), 200);
        return id;
    }

    private String code(String activity) {
        return Api.read(Api.body(api.get(town.communityAdmin, ACTIVITIES + "/" + activity + "/code"), 200), "$.code");
    }

    private String created(String path, String body) {
        return Api.read(Api.body(api.post(town.communityAdmin, path, body), 201), "$.id");
    }
}
