package org.linli.request.hotline;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.testkit.Token;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who may send in and move the hotline's orders, and see what it was told. */
public final class HotlineAccess {

    private static final String ROOT = "/api/v1/hotline";
    private static final String ORDERS = ROOT + "/orders";
    private static final String ONE = " " + ORDERS + "/{number}";

    private final Api api;
    private final HotlineApi hotline;
    private final Ground ground;

    private HotlineAccess(WebTestClient http, Ground ground) {
        this.api = new Api(http);
        this.hotline = new HotlineApi(http);
        this.ground = ground;
    }

    public static void fillIn(AccessMatrix matrix, WebTestClient http, Ground ground) {
        new HotlineAccess(http, ground).fillIn(matrix);
    }

    private void fillIn(AccessMatrix matrix) {
        matrix.row("POST " + ORDERS, () -> Attempt.post(ground, ORDERS, HotlineApi.work(number())))
                .row("GET" + ONE, () -> Attempt.get(ground, ORDERS + "/" + sent()))
                .row("POST" + ONE + "/urge", () -> move("urge", "{\"number\":\"u\"}"))
                .row("POST" + ONE + "/cancel", () -> move("cancel", "{\"reason\":\"重复\"}"))
                .row(
                        "POST" + ONE + "/petitions/{petition}/decision",
                        () -> move("petitions/1/decision", "{\"granted\":true}"))
                .row("POST" + ONE + "/follow-ups", () -> move("follow-ups", followUp()))
                .row("GET " + ROOT + "/words/{orderId}", () -> Attempt.get(ground, ROOT + "/words/" + signed()))
                .row(
                        "POST " + ROOT + "/words/{orderId}/disclosure",
                        () -> Attempt.post(
                                ground, ROOT + "/words/" + signed() + "/disclosure", "{\"reason\":\"上门查看漏水\"}"))
                .row("GET " + ROOT + "/callbacks", () -> {
                    told();
                    return Attempt.get(ground, ROOT + "/callbacks?state=IDLE");
                })
                .row(
                        "POST " + ROOT + "/callbacks/{hotline}/{orderId}/replay",
                        () -> Attempt.post(ground, ROOT + "/callbacks/hotline/" + told() + "/replay", "{}"));
    }

    private static String number() {
        return "A" + UUID.randomUUID();
    }

    /** By the stranger who is the caller in every row: a number names only what its caller sent in. */
    private String sent() {
        var number = number();
        var sender = Token.of("HOTLINE").subject("a-stranger").scope(City.COMMUNITY);
        api.post(sender, ORDERS, HotlineApi.work(number)).expectStatus().isCreated();
        return number;
    }

    private Attempt move(String move, String body) {
        return Attempt.post(ground, ORDERS + "/" + sent() + "/" + move, body);
    }

    private static String followUp() {
        return """
                {"number":"c","connected":true,"contacted":true,"solved":true,"satisfied":true,"last":true}""";
    }

    private String signed() {
        var id = hotline.sent(number());
        api.dispatch(id, Api.ADMIN, City.UNIT).expectStatus().isOk();
        api.sign(id, Api.UNIT_ADMIN).expectStatus().isOk();
        return id;
    }

    /** An order of which the hotline has been told. */
    private String told() {
        var id = hotline.sent(number());
        var replay = ROOT + "/callbacks/hotline/" + id + "/replay";
        await().atMost(Duration.ofSeconds(60))
                .until(() -> api.post(Api.ADMIN, replay, "{}")
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .equals(HttpStatus.OK));
        return id;
    }
}
