package org.linli.partymember;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linli.testkit.Token;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A council of a street of a town, its units and a member; meetings of it. */
final class Assembly {

    static final String MEETINGS = "/api/v1/joint-meetings/";
    static final String RESOLUTIONS = "/api/v1/meeting-resolutions/";

    final Town town;
    final Api api;
    final List<String> units;
    final String member;
    final String council;

    Assembly(Town town, Api api) {
        this.town = town;
        this.api = api;
        this.units = List.of(town.unit(), town.unit());
        this.member = town.member(units.getFirst());
        this.council = found(town.streetAdmin, town.street.value());
    }

    /** A council of both units and the member. */
    String found(Token admin, String division) {
        var body = """
                {"name":"大党委联席会议","divisionCode":"%s","seats":[{"unitId":"%s"},{"unitId":"%s"},{"memberId":"%s"}]}""";
        return created(
                api.post(admin, "/api/v1/councils", body.formatted(division, units.get(0), units.get(1), member)));
    }

    static String when(Instant startsAt) {
        return """
                {"subject":"联席会议","startsAt":"%s","endsAt":"%s","place":"街道会议室"}""".formatted(startsAt, startsAt.plus(Duration.ofHours(2)));
    }

    String convened() {
        return convened(council, town.streetAdmin);
    }

    String convened(String of, Token admin) {
        return created(api.post(
                admin,
                "/api/v1/councils/" + of + "/meetings",
                when(Instant.now().plus(Duration.ofDays(1)))));
    }

    String everybody() {
        return """
                {"present":[{"kind":"UNIT","holder":"%s"},{"kind":"UNIT","holder":"%s"},{"kind":"MEMBER","holder":"%s"}]}""".formatted(units.get(0), units.get(1), member);
    }

    String inSession() {
        var id = convened();
        done(town.streetAdmin, MEETINGS + id + "/open", everybody());
        return id;
    }

    /** A problem on the agenda of a meeting. */
    void problem(String meeting) {
        done(town.streetAdmin, MEETINGS + meeting + "/items", "{\"kind\":\"PROBLEM\",\"text\":\"停车难\"}");
    }

    String closed() {
        var id = inSession();
        done(town.streetAdmin, MEETINGS + id + "/close", "{\"minutes\":\"纪要\"}");
        return id;
    }

    /** About item 1. */
    String resolution(String meeting, String unit, Instant dueAt) {
        return """
                {"item":1,"unitId":"%s","text":"一周内解决","dueAt":"%s"}""".formatted(unit, dueAt);
    }

    String resolved(String unit) {
        var meeting = inSession();
        problem(meeting);
        return created(api.post(
                town.streetAdmin,
                MEETINGS + meeting + "/resolutions",
                resolution(meeting, unit, Instant.now().plus(Duration.ofDays(7)))));
    }

    String reported(String unit) {
        var id = resolved(unit);
        done(Token.unitAdmin(unit), RESOLUTIONS + id + "/report", "{\"text\":\"已划定车位\"}");
        return id;
    }

    String done(Token token, String path, String body) {
        return Api.body(api.post(token, path, body), 200);
    }

    String seen(Token token, String path) {
        return Api.body(api.get(token, path), 200);
    }

    private static String created(WebTestClient.ResponseSpec answer) {
        return Api.read(Api.body(answer, 201), "$.id");
    }
}
