package org.linli.evaluation.redemption;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.bson.Document;
import org.linli.evaluation.District;
import org.linli.evaluation.Feed;
import org.linli.evaluation.Happened;
import org.linli.event.DivisionCode;
import org.linli.event.Event;
import org.linli.testkit.Token;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A district with residents who have points, and goods that cost some. */
public final class Market {

    private final WebTestClient http;
    private final Feed feed;
    private final District district = District.next();

    public Market(WebTestClient http, Feed feed) {
        this.http = http;
        this.feed = feed;
    }

    DivisionCode community() {
        return district.community(1, 1);
    }

    Token staff() {
        return Token.of("COMMUNITY_ADMIN").scope(community().value());
    }

    /** Somebody with so many whole points. */
    String resident(String name, int points) {
        var resident = district.person(name);
        var events = new Event[points];
        Arrays.setAll(
                events,
                ignored -> Happened.in(district.grid(1, 1, 1))
                        .forResident(resident)
                        .closed());
        feed.hand(events);
        return resident;
    }

    /** Goods of the community that cost so many whole points. */
    String goods(int points, int stock) {
        var body = """
                {"divisionCode":"%s","name":"大米 5 kg","points":%d,"stock":%d}""".formatted(community(), points, stock);
        return read(post(staff(), "goods", body).expectStatus().isCreated()).getString("id");
    }

    ResponseSpec redeem(String resident, String goods) {
        return redeem(resident, goods, UUID.randomUUID().toString());
    }

    ResponseSpec redeem(String resident, String goods, String key) {
        return http.post()
                .uri("/api/v1/redemptions")
                .headers(Token.resident(resident))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"goodsId\":\"" + goods + "\",\"subjectKind\":\"RESIDENT\"}")
                .exchange();
    }

    String redeemed(String resident, String goods) {
        return read(redeem(resident, goods).expectStatus().isCreated()).getString("id");
    }

    ResponseSpec post(Token token, String path, String body) {
        return http.post()
                .uri("/api/v1/" + path)
                .headers(token)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    Document get(Token token, String path) {
        return read(asked(token, path).expectStatus().isOk());
    }

    ResponseSpec asked(Token token, String path) {
        return http.get().uri("/api/v1/" + path).headers(token).exchange();
    }

    String spendable(String resident) {
        return get(Token.resident(resident), "spendable-points?subjectKind=RESIDENT")
                .getString("spendable");
    }

    int stock(String goods) {
        return get(staff(), "goods/" + goods).getInteger("stock");
    }

    String state(String redemption) {
        return get(staff(), "redemptions/" + redemption).getString("state");
    }

    static Document read(ResponseSpec answer) {
        var body = answer.expectBody().returnResult().getResponseBodyContent();
        return Document.parse(new String(body, StandardCharsets.UTF_8));
    }
}
