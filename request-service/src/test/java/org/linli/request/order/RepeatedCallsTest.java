package org.linli.request.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.event.RequestEvent;
import org.linli.event.Topics;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What is sent again under its key is done once. */
@RequestServiceTest
class RepeatedCallsTest {

    private static final String REQUESTS = "/api/v1/requests";

    private final WebTestClient http;
    private final ReactiveMongoTemplate mongo;
    private final String resident = "resident-" + UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();

    RepeatedCallsTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.http = new Api(http).http();
        this.mongo = mongo;
    }

    @Test
    void ofManyCopiesOfARequestAtOnceOneBecomesAnOrder() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> submission = () -> body(submit(), 201);

            var answers = callers.invokeAll(
                    Stream.generate(() -> submission).limit(50).toList());

            assertThat(answers)
                    .extracting(Future::get)
                    .containsOnly(answers.getFirst().get());
        }
        var order = onlyOrder();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(TestTopics.published(Topics.REQUEST, order))
                        .singleElement()
                        .isInstanceOf(RequestEvent.Submitted.class));
    }

    @Test
    void afterACrashTheOrderIsMetAsItIsNow() {
        var first = submit();
        var id = first.expectBody().returnResult().getResponseHeaders().getFirst("Location");
        forgetAllAnswers();
        post(Api.ADMIN, id + "/dispatch", "other-" + key, unit(City.UNIT))
                .expectStatus()
                .isOk();

        var again = submit();

        again.expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", id)
                .expectHeader()
                .valueEquals("ETag", "\"2\"");
        assertThat(REQUESTS + "/" + onlyOrder()).isEqualTo(id);
    }

    @Test
    void afterACrashAMoveIsNotMadeAgainOverALaterOne() {
        submit().expectStatus().isCreated();
        var order = REQUESTS + "/" + onlyOrder();
        post(Api.ADMIN, order + "/dispatch", key, unit(City.UNIT))
                .expectStatus()
                .isOk();
        forgetAllAnswers();
        post(Api.ADMIN, order + "/dispatch", "other-" + key, unit(City.OTHER_UNIT))
                .expectStatus()
                .isOk();

        var again = body(post(Api.ADMIN, order + "/dispatch", key, unit(City.UNIT)), 200);

        assertThat(again).contains("\"unitId\":\"" + City.OTHER_UNIT + "\"").contains("\"version\":3");
    }

    @Test
    void afterACrashAMoveThatIsNoLongerLegalIsStillAnswered() {
        submit().expectStatus().isCreated();
        var order = REQUESTS + "/" + onlyOrder();
        post(Api.ADMIN, order + "/dispatch", key, unit(City.UNIT))
                .expectStatus()
                .isOk();
        post(Api.UNIT_ADMIN, order + "/sign", key, "{}").expectStatus().isOk();
        forgetAllAnswers();

        var again = body(post(Api.ADMIN, order + "/dispatch", key, unit(City.UNIT)), 200);

        assertThat(again).contains("\"state\":\"SIGNED\"");
    }

    @Test
    void anotherTextUnderTheSameKeyIsRefused() {
        submit().expectStatus().isCreated();

        var other = post(Token.resident(resident), REQUESTS, key, Api.request("APP", City.NEXT_GRID));

        Api.problem(other, 422, "idempotency-key-reused");
        onlyOrder();
    }

    private ResponseSpec submit() {
        return post(Token.resident(resident), REQUESTS, key, Api.request("APP", City.GRID));
    }

    private static String unit(String id) {
        return "{\"unitId\":\"" + id + "\"}";
    }

    private ResponseSpec post(Token token, String path, String key, String json) {
        return http.post()
                .uri(path)
                .headers(token)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    private static String body(ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    /** The id of the resident's one order. */
    private String onlyOrder() {
        List<Document> orders = mongo.find(
                        Query.query(Criteria.where("request.residentId").is(resident)), Document.class, "orders")
                .collectList()
                .block();
        assertThat(orders).hasSize(1);
        return orders.getFirst().getString("_id");
    }

    /** As if the process had always been killed before it could remember. */
    private void forgetAllAnswers() {
        mongo.updateMulti(new Query(), new Update().unset("answer"), "idempotency_claims")
                .block();
    }
}
