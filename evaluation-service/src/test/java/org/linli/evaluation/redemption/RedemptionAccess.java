package org.linli.evaluation.redemption;

import java.util.Locale;
import java.util.UUID;
import org.linli.testkit.Token;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who may offer, redeem and hand over: goods of the ground's division that cost nothing, redeemed by its owner. */
public final class RedemptionAccess {

    private static final String GOODS = "/api/v1/goods";
    private static final String REDEMPTIONS = "/api/v1/redemptions";

    private static final String REASON = "{\"reason\":\"说明\"}";

    private final WebTestClient http;
    private final Ground ground;

    public RedemptionAccess(WebTestClient http, Ground ground) {
        this.http = http;
        this.ground = ground;
    }

    /** For a list that is empty shall mean that its reader may see nothing. */
    public void redeemSomething() {
        redeemed();
    }

    public void addTo(AccessMatrix matrix) {
        matrix.row("POST " + GOODS, () -> Attempt.post(ground, GOODS, newGoods()))
                .row("GET " + GOODS, () -> Attempt.get(ground, GOODS + "?division=" + ground.division()))
                .row("GET " + GOODS + "/{id}", () -> Attempt.get(ground, GOODS + "/" + goods()))
                .row(
                        "POST " + GOODS + "/{id}/restock",
                        () -> Attempt.post(ground, GOODS + "/" + goods() + "/restock", "{\"items\":1}"))
                .row(
                        "POST " + GOODS + "/{id}/withdraw",
                        () -> Attempt.post(ground, GOODS + "/" + goods() + "/withdraw", "{}"))
                .row(
                        "GET /api/v1/spendable-points",
                        () -> Attempt.get(ground, "/api/v1/spendable-points?subjectKind=RESIDENT"));
        for (var kind : new String[] {"MEMBER", "RESIDENT"}) {
            matrix.row(
                    "POST " + REDEMPTIONS + " (as a " + kind.toLowerCase(Locale.ROOT) + ")",
                    () -> Attempt.post(ground, REDEMPTIONS, newRedemption(kind)));
        }
        matrix.row("GET " + REDEMPTIONS, () -> Attempt.get(ground, REDEMPTIONS))
                .row("GET " + REDEMPTIONS + "/{id}", () -> Attempt.get(ground, REDEMPTIONS + "/" + redeemed()))
                .row("POST " + REDEMPTIONS + "/{id}/cancel", () -> move(redeemed(), "cancel", REASON))
                .row("POST " + REDEMPTIONS + "/{id}/hand-over", () -> move(redeemed(), "hand-over", "{}"))
                .row("POST " + REDEMPTIONS + "/{id}/return", () -> move(handedOver(), "return", REASON));
    }

    private Attempt move(String id, String name, String body) {
        return Attempt.post(ground, REDEMPTIONS + "/" + id + "/" + name, body);
    }

    private Token staff() {
        return Token.of("COMMUNITY_ADMIN").scope(ground.division());
    }

    private String newGoods() {
        return "{\"divisionCode\":\"" + ground.division() + "\",\"name\":\"挂历\",\"points\":0,\"stock\":5}";
    }

    private String goods() {
        return created(staff(), GOODS, newGoods());
    }

    private String newRedemption(String kind) {
        return "{\"goodsId\":\"" + goods() + "\",\"subjectKind\":\"" + kind + "\"}";
    }

    private String redeemed() {
        return created(Token.resident(ground.owner()), REDEMPTIONS, newRedemption("RESIDENT"));
    }

    private String handedOver() {
        var id = redeemed();
        post(staff(), REDEMPTIONS + "/" + id + "/hand-over", "{}")
                .expectStatus()
                .isOk();
        return id;
    }

    private String created(Token token, String path, String body) {
        var location = post(token, path, body)
                .expectStatus()
                .isCreated()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getFirst(HttpHeaders.LOCATION);
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private WebTestClient.ResponseSpec post(Token token, String path, String body) {
        return http.post()
                .uri(path)
                .headers(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
