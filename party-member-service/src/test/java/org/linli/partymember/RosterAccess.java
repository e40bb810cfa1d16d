package org.linli.partymember;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.linli.testkit.Token;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;
import org.springframework.http.MediaType;

/** Who may import rosters, sign tokens, take off check-ins, move members, and compare. */
final class RosterAccess {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final String COMPARISON = "/api/v1/check-in-comparison";
    private static final String APPOINTMENTS = "/api/v1/appointments";
    private static final String IMPORTS = "/api/v1/roster-imports";
    private static final String TOKENS = "/api/v1/check-in-tokens";

    private RosterAccess() {}

    static void rows(AccessMatrix matrix, Api api, Town town, Ground ground) {
        var roster = "kind,roster_number\nEMPLOYED,7\n";
        var path = IMPORTS + "?unit=" + ground.unit();
        var report = Api.<String>read(
                Api.body(
                        RosterImportTest.upload(
                                api,
                                Token.unitAdmin(ground.unit()),
                                path,
                                CSV,
                                roster.getBytes(StandardCharsets.UTF_8)),
                        201),
                "$.id");
        var token = Api.<String>read(Api.body(api.post(town.communityAdmin, TOKENS, token(town)), 201), "$.token");
        Supplier<String> other = town::unit;
        matrix.row("POST " + IMPORTS, () -> Attempt.post(ground, path, roster).as(CSV))
                .row("GET " + IMPORTS + "/{id}", () -> Attempt.get(ground, IMPORTS + "/" + report))
                .row(
                        "GET " + IMPORTS + "/{id}/rejections",
                        () -> Attempt.get(ground, IMPORTS + "/" + report + "/rejections"))
                .row("POST " + TOKENS, () -> Attempt.post(ground, TOKENS, token(town)))
                .row(
                        "POST " + TOKENS + "/image",
                        () -> Attempt.post(
                                ground, TOKENS + "/image", "{\"token\":\"%s\",\"format\":\"SVG\"}".formatted(token)))
                .row(
                        "POST /api/v1/units/{id}/check-outs",
                        () -> Attempt.post(
                                ground, "/api/v1/units/" + ground.unit() + "/check-outs", "{\"reason\":\"x\"}"))
                .row(
                        "POST /api/v1/members/{id}/check-outs",
                        () -> Attempt.post(
                                ground, "/api/v1/members/" + ground.owner() + "/check-outs", "{\"reason\":\"x\"}"))
                .row("POST /api/v1/members/{id}/transfer", () -> {
                    var there = other.get();
                    var who = town.member(there);
                    return Attempt.post(
                            ground,
                            "/api/v1/members/" + who + "/transfer",
                            "{\"unitId\":\"%s\"}".formatted(ground.unit()));
                });
        var position = "{\"memberId\":\"%s\",\"position\":\"COMMUNITY_COMMITTEE_MEMBER\",\"communityCode\":\"%s\"}"
                .formatted(ground.owner(), town.home);
        var held = Api.<String>read(Api.body(api.post(town.communityAdmin, APPOINTMENTS, position), 201), "$.id");
        matrix.row("POST " + APPOINTMENTS, () -> Attempt.post(ground, APPOINTMENTS, position))
                .row("GET " + APPOINTMENTS, () -> Attempt.get(ground, APPOINTMENTS))
                .row(
                        "POST " + APPOINTMENTS + "/{id}/end",
                        () -> Attempt.post(ground, APPOINTMENTS + "/" + held + "/end", "{}"))
                .row(
                        "GET /api/v1/members/{id}/duties",
                        () -> Attempt.get(ground, "/api/v1/members/" + ground.owner() + "/duties"));
        compare(matrix, town, ground, "");
        compare(matrix, town, ground, "/under-reported-units");
        compare(matrix, town, ground, "/missed-members");
        compare(matrix, town, ground, "/crowding");
    }

    private static void compare(AccessMatrix matrix, Town town, Ground ground, String what) {
        matrix.row("GET " + COMPARISON + what, () -> Attempt.get(ground, COMPARISON + what + "?division=" + town.home));
    }

    private static String token(Town town) {
        return "{\"communityCode\":\"%s\",\"purpose\":\"MEMBER_CHECK_IN\",\"hours\":24}".formatted(town.home);
    }
}
