package org.linli.partymember;

import static org.awaitility.Awaitility.await;
import static org.linli.partymember.Assembly.MEETINGS;
import static org.linli.partymember.Assembly.RESOLUTIONS;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.event.OrderFacts;
import org.linli.event.RequestEvent;
import org.linli.event.RequestKind;
import org.linli.event.ReturnGround;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;

/** Who may call what of councils and meetings: the ground's unit and member have a seat. */
record MeetingAccess(Api api, Ground ground, String otherUnit) {

    private static final String COUNCIL = " /api/v1/councils/{id}";
    private static final String MEETING = " /api/v1/joint-meetings/{id}";
    private static final String RESOLUTION = " /api/v1/meeting-resolutions/{id}";
    private static final String SEAT = "{\"unitId\":\"%s\"}";

    void addTo(AccessMatrix matrix) {
        var council = founded();
        var meeting = convened(council);
        var resolution = resolved(council);
        var stuck = stuck();
        councils(matrix, council);
        matrix.row("POST" + COUNCIL + "/meetings", () -> post("/api/v1/councils/" + council + "/meetings", when()))
                .row("GET /api/v1/joint-meetings", () -> get("/api/v1/joint-meetings?council=" + council))
                .row("GET" + MEETING, () -> get(MEETINGS + meeting))
                .row("GET" + MEETING + "/agenda", () -> get(MEETINGS + meeting + "/agenda"))
                .row("GET" + MEETING + "/invitation.ics", () -> get(MEETINGS + meeting + "/invitation.ics"))
                .row("POST" + MEETING + "/reschedule", () -> post(MEETINGS + convened(council) + "/reschedule", when()))
                .row(
                        "POST" + MEETING + "/cancel",
                        () -> post(MEETINGS + convened(council) + "/cancel", "{\"reason\":\"r\"}"))
                .row(
                        "POST" + MEETING + "/reply",
                        () -> post(MEETINGS + convened(council) + "/reply", "{\"accepted\":true}"))
                .row("POST" + MEETING + "/chair/decline", () -> post(MEETINGS + chairedByUs() + "/chair/decline", "{}"))
                .row("POST" + MEETING + "/open", () -> post(MEETINGS + chairedByUs() + "/open", everybody()))
                .row(
                        "POST" + MEETING + "/close",
                        () -> post(MEETINGS + inSession(founded()) + "/close", "{\"minutes\":\"m\"}"))
                .row("POST" + MEETING + "/items", () -> post(MEETINGS + meeting + "/items", item()))
                .row(
                        "POST" + MEETING + "/items/{number}/votes",
                        () -> post(MEETINGS + withItem() + "/items/1/votes", "{\"choice\":\"YES\"}"))
                .row(
                        "POST" + MEETING + "/items/{number}/votes/close",
                        () -> post(MEETINGS + withItem() + "/items/1/votes/close", "{}"))
                .row(
                        "POST" + MEETING + "/items/{number}/solve",
                        () -> post(MEETINGS + withItem() + "/items/1/solve", "{\"text\":\"t\"}"))
                .row(
                        "POST" + MEETING + "/resolutions",
                        () -> post(MEETINGS + inSession(founded()) + "/resolutions", resolution()))
                .row("GET /api/v1/meeting-resolutions", () -> get("/api/v1/meeting-resolutions?unit=" + ground.unit()))
                .row("GET" + RESOLUTION, () -> get(RESOLUTIONS + resolution))
                .row(
                        "POST" + RESOLUTION + "/report",
                        () -> post(RESOLUTIONS + resolved(council) + "/report", "{\"text\":\"t\"}"))
                .row(
                        "POST" + RESOLUTION + "/return",
                        () -> post(RESOLUTIONS + reported(council) + "/return", "{\"reason\":\"r\"}"))
                .row("POST" + RESOLUTION + "/verify", () -> post(RESOLUTIONS + reported(council) + "/verify", "{}"))
                .row("GET /api/v1/stuck-orders", () -> get("/api/v1/stuck-orders"))
                .row("GET /api/v1/stuck-orders/{orderId}", () -> get("/api/v1/stuck-orders/" + stuck))
                .row("GET /api/v1/meeting-figures", () -> get("/api/v1/meeting-figures?division=" + ground.division()));
    }

    private void councils(AccessMatrix matrix, String council) {
        var one = "/api/v1/councils/" + council;
        matrix.row("POST /api/v1/councils", () -> post("/api/v1/councils", foundation()))
                .row("GET /api/v1/councils", () -> get("/api/v1/councils"))
                .row("GET" + COUNCIL, () -> get(one))
                .row("POST" + COUNCIL + "/seats", () -> post(one + "/seats", SEAT.formatted(otherUnit)))
                .row("POST" + COUNCIL + "/seats/removal", () -> post(one + "/seats/removal", SEAT.formatted(otherUnit)))
                .row("POST" + COUNCIL + "/rules", () -> post(one + "/rules", "{\"majority\":\"SIMPLE\"}"));
    }

    private Token admin() {
        return Token.of("COMMUNITY_ADMIN").scope(ground.division());
    }

    private String foundation() {
        return """
                {"name":"c","divisionCode":"%s","seats":[{"unitId":"%s"},{"memberId":"%s"}]}""".formatted(ground.division(), ground.unit(), ground.owner());
    }

    private static String when() {
        return Assembly.when(Instant.now().plus(Duration.ofDays(1)));
    }

    private static String item() {
        return "{\"kind\":\"PROBLEM\",\"text\":\"p\"}";
    }

    private String everybody() {
        return """
                {"present":[{"kind":"UNIT","holder":"%s"},{"kind":"MEMBER","holder":"%s"}]}""".formatted(ground.unit(), ground.owner());
    }

    private String resolution() {
        return """
                {"unitId":"%s","text":"t","dueAt":"%s"}""".formatted(ground.unit(), Instant.now().plus(Duration.ofDays(1)));
    }

    private String founded() {
        return id("/api/v1/councils", foundation());
    }

    private String convened(String council) {
        return id("/api/v1/councils/" + council + "/meetings", when());
    }

    /** Another unit has a seat too, so that this one may decline. */
    private String chairedByUs() {
        var council = founded();
        var meeting = convened(council);
        Api.body(api.post(admin(), "/api/v1/councils/" + council + "/seats", SEAT.formatted(otherUnit)), 200);
        return meeting;
    }

    private String inSession(String council) {
        var meeting = convened(council);
        Api.body(api.post(admin(), MEETINGS + meeting + "/open", everybody()), 200);
        return meeting;
    }

    private String withItem() {
        var meeting = inSession(founded());
        Api.body(api.post(admin(), MEETINGS + meeting + "/items", item()), 200);
        return meeting;
    }

    private String resolved(String council) {
        return id(MEETINGS + inSession(founded()) + "/resolutions", resolution());
    }

    private String reported(String council) {
        var id = resolved(council);
        Api.body(api.post(Token.unitAdmin(ground.unit()), RESOLUTIONS + id + "/report", "{\"text\":\"t\"}"), 200);
        return id;
    }

    private String id(String path, String body) {
        return Api.read(Api.body(api.post(admin(), path, body), 201), "$.id");
    }

    private String stuck() {
        var id = UUID.randomUUID().toString();
        var grid = new DivisionCode(ground.division()).child(1);
        var facts = new OrderFacts(grid, RequestKind.HELP, "路灯", Channel.APP, "resident-1");
        TestTopics.publish(new RequestEvent.Referred(
                UUID.randomUUID(), id, 7, facts, "unit-9", ReturnGround.NOT_OUR_DUTY, 3, Instant.now()));
        await().atMost(Town.SOON)
                .until(() -> api.get(admin(), "/api/v1/stuck-orders/" + id)
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .is2xxSuccessful());
        return id;
    }

    private Attempt get(String path) {
        return Attempt.get(ground, path);
    }

    private Attempt post(String path, String body) {
        return Attempt.post(ground, path, body);
    }
}
