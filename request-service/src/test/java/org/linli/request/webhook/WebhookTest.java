package org.linli.request.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.request.Api.json;
import static org.linli.request.Api.problem;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.event.OrderFacts;
import org.linli.event.RequestEvent;
import org.linli.event.RequestKind;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.testkit.PartnerSigner;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.linli.testkit.hotline.CallbackListener;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Subscribing to what happens, and hearing of it. */
@RequestServiceTest
class WebhookTest {

    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final OrderFacts FACTS =
            new OrderFacts(new DivisionCode(City.GRID), RequestKind.HELP, "路灯", Channel.APP, "resident-1");
    private static final OrderFacts SECRET =
            new OrderFacts(new DivisionCode(City.GRID), RequestKind.HELP, "路灯", Channel.APP, "resident-1", true);

    private final Api api;
    private final ReactiveMongoTemplate mongo;
    private CallbackListener listener;

    WebhookTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.api = new Api(http);
        this.mongo = mongo;
    }

    @BeforeEach
    void listen() {
        listener = CallbackListener.start(0);
    }

    /** Nobody listens to it any more when the test is over. */
    @AfterEach
    void endAll() {
        json(api.get(Api.ADMIN, WEBHOOKS + "?limit=200"))
                .get("items")
                .forEach(one -> end(one.get("id").stringValue()));
        listener.close();
    }

    private void end(String id) {
        api.post(Api.ADMIN, WEBHOOKS + "/" + id + "/end", "{}").expectStatus().isOk();
    }

    private String body(String types, String division) {
        return """
                {"name":"区平台","url":"%s","types":[%s],"division":"%s"}""".formatted(listener.address(), types, division);
    }

    private JsonNode subscribed(String types) {
        return json(api.post(Api.ADMIN, WEBHOOKS, body(types, City.COMMUNITY))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store"));
    }

    private static String id(JsonNode subscribed) {
        return subscribed.get("subscription").get("id").stringValue();
    }

    private static PartnerSigner key(JsonNode subscribed) {
        var secret = Base64.getDecoder().decode(subscribed.get("secret").stringValue());
        return new PartnerSigner(id(subscribed), subscribed.get("key").stringValue(), secret, "HMAC_SHA256");
    }

    private static RequestEvent.Submitted submitted(String order, OrderFacts facts) {
        return new RequestEvent.Submitted(UUID.randomUUID(), order, 1, facts, Instant.parse("2026-11-22T08:00:00Z"));
    }

    private static RequestEvent.Signed signed(String order) {
        return new RequestEvent.Signed(
                UUID.randomUUID(), order, 3, FACTS, "unit-1", Instant.parse("2026-11-22T09:00:00Z"));
    }

    private List<JsonNode> heard(String order) {
        return listener.heard().stream()
                .map(call -> call.json())
                .filter(call -> call.path("subject").stringValue("").equals(order))
                .toList();
    }

    @Test
    void aSubscriberIsToldSignedAndInOrderAndWithoutWhoAsked() {
        var subscription = subscribed("");
        listener.expect(key(subscription));
        var order = "told-" + UUID.randomUUID();
        var first = submitted(order, FACTS);

        TestTopics.publish(first, signed(order), first); // now and then the relay says something twice

        await().atMost(SOON).until(() -> heard(order).size() == 2);
        assertThat(heard(order))
                .extracting(call -> call.get("type").stringValue())
                .containsExactly("request.submitted.v1", "request.signed.v1");
        assertThat(heard(order))
                .extracting(call -> call.get("sequence").stringValue())
                .containsExactly("1", "2");
        assertThat(heard(order).getFirst().toString())
                .doesNotContain("resident-1")
                .contains("\"路灯\"");
        assertThat(listener.violations()).isEmpty();
    }

    @Test
    void onlyWhatWasAskedForIsToldAndNothingSecret() {
        listener.expect(key(subscribed("\"request.signed.v1\"")));
        var order = "filtered-" + UUID.randomUUID();
        var secret = "secret-" + UUID.randomUUID();

        TestTopics.publish(submitted(order, FACTS));
        TestTopics.publish(new RequestEvent.Signed(UUID.randomUUID(), secret, 2, SECRET, "unit-1", Instant.EPOCH));
        TestTopics.publish(signed(order));

        await().atMost(SOON).until(() -> heard(order).size() == 1);
        assertThat(heard(order).getFirst().get("type").stringValue()).isEqualTo("request.signed.v1");
        assertThat(heard(secret)).isEmpty();
    }

    @Test
    void theSecretIsShownOnceAndNotStored() {
        var subscription = subscribed("");

        var again = json(api.get(Api.ADMIN, WEBHOOKS + "/" + id(subscription)));
        var stored = mongo.findById(id(subscription), Document.class, Webhook.COLLECTION)
                .block()
                .toJson();

        assertThat(again.toString()).doesNotContain("secret");
        assertThat(stored).doesNotContain(subscription.get("secret").stringValue());
    }

    @Test
    void thePausedMissNothingAndTheEndedHearNothing() {
        var subscription = subscribed("");
        listener.expect(key(subscription));
        var id = id(subscription);
        var order = "paused-" + UUID.randomUUID();
        move(id, "pause");

        TestTopics.publish(submitted(order, FACTS));
        await().atMost(SOON).until(() -> log(id).size() == 1);
        assertThat(heard(order)).isEmpty();
        assertThat(log(id).get(0).get("state").stringValue()).isEqualTo("WAITING");
        move(id, "resume");

        await().atMost(SOON).until(() -> heard(order).size() == 1);
        move(id, "end");
        problem(api.post(Api.ADMIN, WEBHOOKS + "/" + id + "/resume", "{}"), 409, "webhook-ended");
    }

    private void move(String id, String move) {
        api.post(Api.ADMIN, WEBHOOKS + "/" + id + "/" + move, "{}")
                .expectStatus()
                .isOk();
        api.post(Api.ADMIN, WEBHOOKS + "/" + id + "/" + move, "{}")
                .expectStatus()
                .isOk();
    }

    private JsonNode log(String id) {
        return json(api.get(Api.ADMIN, WEBHOOKS + "/" + id + "/deliveries")).get("items");
    }

    @Test
    void aTestDeliveryShowsInTheLog() {
        var subscription = subscribed("");
        listener.expect(key(subscription));
        var id = id(subscription);

        api.post(Api.ADMIN, WEBHOOKS + "/" + id + "/test", "{}").expectStatus().isOk();

        await().atMost(SOON)
                .until(() -> log(id).get(0).get("state").stringValue().equals("IDLE"));
        var entry = log(id).get(0);
        assertThat(entry.get("orderId").stringValue()).isEqualTo("test");
        assertThat(entry.get("messages").get(0).get("outcome").stringValue()).isEqualTo("200");
        assertThat(listener.violations()).isEmpty();
    }

    @Test
    void whatWasGivenUpIsReplayedOnRequest() {
        var subscription = subscribed("");
        listener.expect(key(subscription));
        listener.answerWith(422);
        var id = id(subscription);
        var order = "refused-" + UUID.randomUUID();

        TestTopics.publish(submitted(order, FACTS));

        await().atMost(SOON).until(() -> log(id).size() == 1 && state(id).equals("DEAD"));
        listener.answerWith(200);
        api.post(Api.ADMIN, WEBHOOKS + "/" + id + "/deliveries/" + order + "/replay", "{}")
                .expectStatus()
                .isOk();
        await().atMost(SOON).until(() -> state(id).equals("IDLE"));
        problem(api.post(Api.ADMIN, WEBHOOKS + "/" + id + "/deliveries/none/replay", "{}"), 404, "not-found");
    }

    private String state(String id) {
        return log(id).get(0).get("state").stringValue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"n\",\"url\":\"http://example.com/\",\"division\":\"140213050001\"}",
                "{\"name\":\"n\",\"url\":\"https://10.0.0.1/\",\"division\":\"140213050001\"}",
                "{\"name\":\"n\",\"url\":\"https://localhost/\",\"division\":\"140213050001\"}",
                "{\"name\":\"n\",\"url\":\"no address\",\"division\":\"140213050001\"}",
                "{\"name\":\"n\",\"url\":\"https://example.com/\",\"division\":\"140213050001\",\"types\":[\"x\"]}",
                "{\"name\":\"\",\"url\":\"https://example.com/\",\"division\":\"140213050001\"}",
                "{\"name\":\"n\",\"url\":\"https://example.com/\"}",
                "{\"name\":\"n\",\"url\":\"https://example.com/\",\"division\":\"140213050001\",\"algorithm\":\"MD5\"}",
                "[]"
            })
    void whatCannotBeSubscribedToLeavesNothing(String body) {
        var before = subscriptions();

        problem(api.post(Api.ADMIN, WEBHOOKS, body), 400, "malformed-request");

        assertThat(subscriptions()).isEqualTo(before);
    }

    @Test
    void nobodyHearsOfWhatIsNotTheirs() {
        var before = subscriptions();
        problem(api.post(Api.ADMIN, WEBHOOKS, body("", City.STREET)), 403, "out-of-scope");
        assertThat(subscriptions()).isEqualTo(before);
        var id = id(subscribed(""));
        var elsewhere = Token.of("COMMUNITY_ADMIN").scope("140213050003");

        problem(api.get(elsewhere, WEBHOOKS + "/" + id), 404, "not-found");
        problem(api.get(elsewhere, WEBHOOKS + "/" + id + "/deliveries"), 404, "not-found");
        problem(api.post(elsewhere, WEBHOOKS + "/" + id + "/pause", "{}"), 404, "not-found");
    }

    private long subscriptions() {
        return mongo.count(new Query(), Webhook.COLLECTION).block();
    }
}
