package org.linli.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.event.Event;
import org.linli.event.Topics;
import org.linli.kit.KitTest;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A call that is sent again under its key is carried out once, whatever went wrong the first time. */
@KitTest
class IdempotencyTest {

    private static final String NUMBERED = "/api/v1/lamps/numbered";
    private static final String BODY = "{\"division\":\"140213050001\"}";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final WebTestClient http;
    private final ReactiveMongoTemplate mongo;
    private final String subject = "admin-" + UUID.randomUUID();
    private final Token admin = Token.of("COMMUNITY_ADMIN").subject(subject).scope("140213050001");

    @Autowired
    IdempotencyTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.http = http;
        this.mongo = mongo;
    }

    @Test
    void aRepeatedCreationGetsTheFirstAnswer() {
        var first = post(NUMBERED, "k", BODY);

        var again = post(NUMBERED, "k", BODY);

        assertThat(first.getStatus().value()).isEqualTo(201);
        assertThat(first.getResponseHeaders().getFirst("Idempotency-Replayed")).isNull();
        assertThat(again.getResponseHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertSameAnswer(again, first);
        assertThat(lampsMadeBy("k")).hasSize(1);
    }

    @Test
    void aRepeatedMoveGetsTheFirstAnswerThoughOthersHaveMovedOn() {
        var lamp = lamp();
        var first = post(lamp + "/switch", "k", "{}");
        post(lamp + "/switch", "other", "{}");

        var again = post(lamp + "/switch", "k", "{}");

        assertSameAnswer(again, first);
        assertThat(stored(lamp).getInteger("switched")).isEqualTo(2);
    }

    @Test
    void withoutAKeyEveryCallIsItsOwn() {
        var lamp = lamp();

        http.post()
                .uri(lamp + "/switch")
                .headers(admin)
                .exchange()
                .expectStatus()
                .isOk();
        http.post()
                .uri(lamp + "/switch")
                .headers(admin)
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(stored(lamp).getInteger("switched")).isEqualTo(2);
        assertThat(stored(lamp).getList("commands", String.class)).hasSize(1); // that of the creation
    }

    @Test
    void theKeyOfAnotherCallIsRefused() {
        post(NUMBERED, "k", BODY);

        var otherBody = post(NUMBERED, "k", "{\"division\":\"140213050002\"}");
        var otherPath = post("/api/v1/lamps", "k", BODY);

        assertProblem(otherBody, 422, "idempotency-key-reused");
        assertProblem(otherPath, 422, "idempotency-key-reused");
        assertThat(lampsMadeBy("k")).hasSize(1);
    }

    @Test
    void aKeyBelongsToOneCaller() {
        var mine = post(NUMBERED, "k", BODY);

        var theirs = post(Token.of("COMMUNITY_ADMIN").scope("140213"), NUMBERED, subject + "k", BODY);
        var others = post(Token.of("COMMUNITY_ADMIN").subject("other-of-" + subject), NUMBERED, "k", BODY);

        assertThat(List.of(location(mine), location(theirs), location(others))).doesNotHaveDuplicates();
    }

    @Test
    void aMalformedKeyIsRefused() {
        assertProblem(post(NUMBERED, "k".repeat(129), BODY), 400, "malformed-request");
        assertProblem(post(NUMBERED, "a b", BODY), 400, "malformed-request");
    }

    @Test
    void aRefusalIsDecidedAnew() {
        var id = UUID.randomUUID().toString();
        var path = "/api/v1/lamps/" + id + "/switch";
        assertProblem(post(path, "k", "{}"), 404, "not-found");
        mongo.insert(
                        new Document("_id", id)
                                .append("version", 1L)
                                .append("division", "140213050001")
                                .append("state", new Document("_class", "off"))
                                .append("switched", 0),
                        "lamps")
                .block();

        var later = post(path, "k", "{}");

        assertThat(later.getStatus().value()).isEqualTo(200);
        assertThat(stored(path).getInteger("switched")).isEqualTo(1);
    }

    @Test
    void whoMayNotCallLeavesNothing() {
        var resident = Token.resident(subject);

        assertProblem(post(resident, NUMBERED, "k", BODY), 403, "forbidden");
        assertProblem(post(admin.expired(), NUMBERED, "k", BODY), 401, "unauthenticated");

        assertThat(claim("k")).isNull();
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedBeforeAnythingIsStored() {
        assertProblem(post(NUMBERED, "k", " ".repeat(3_000) + BODY), 413, "body-too-large");

        assertThat(claim("k")).isNull();
    }

    @Test
    void ofManyCopiesAtOnceOneIsCarriedOutAndAllGetItsAnswer() throws Exception {
        var answers = atOnce(50, () -> post(NUMBERED, "k", BODY));

        assertThat(answers).allSatisfy(answer -> assertSameAnswer(answer, answers.getFirst()));
        assertThat(answers.getFirst().getStatus().value()).isEqualTo(201);
        var made = lampsMadeBy("k");
        assertThat(made).hasSize(1);
        var id = made.getFirst().getString("_id");
        await().atMost(SOON).until(() -> outboxIsEmpty(id));
        assertThat(TestTopics.published(Topics.PARTY_MEMBER, id))
                .extracting(Event::sequence)
                .containsExactly(1L);
    }

    @Test
    void ofManyCopiesOfAMoveAtOnceOneMoves() throws Exception {
        var lamp = lamp();

        var answers = atOnce(50, () -> post(lamp + "/switch", "k", "{}"));

        assertThat(answers).allSatisfy(answer -> assertSameAnswer(answer, answers.getFirst()));
        assertThat(stored(lamp).getInteger("switched")).isEqualTo(1);
        await().atMost(SOON).until(() -> outboxIsEmpty(idOf(lamp)));
        assertThat(TestTopics.published(Topics.PARTY_MEMBER, idOf(lamp)))
                .extracting(Event::sequence)
                .containsExactly(1L, 2L);
    }

    /** As if the process had been killed after the lamp was stored and before the answer was remembered. */
    @Test
    void afterACrashACreationMeetsWhatItCreated() {
        var first = post(NUMBERED, "k", BODY);
        forgetTheAnswer("k");

        var again = post(NUMBERED, "k", BODY);

        assertThat(again.getStatus().value()).isEqualTo(201);
        assertThat(location(again)).isEqualTo(location(first));
        assertThat(lampsMadeBy("k")).hasSize(1);
        assertSameAnswer(post(NUMBERED, "k", BODY), again);
    }

    @Test
    void afterACrashAMoveMeetsItsOwnMarkThoughOthersHaveMovedOn() {
        var lamp = lamp();
        post(lamp + "/switch", "k", "{}");
        forgetTheAnswer("k");
        post(lamp + "/switch", "other", "{}");

        var again = post(lamp + "/switch", "k", "{}");

        assertThat(again.getStatus().value()).isEqualTo(200);
        assertThat(stored(lamp).getInteger("switched")).isEqualTo(2);
    }

    @Test
    void afterACrashTheVersionThatWasAskedForNeedNotBeThereAnyMore() {
        var lamp = lamp();
        var first = post(admin, lamp + "/switch", "k", "{}", "\"1\"");
        forgetTheAnswer("k");

        var again = post(admin, lamp + "/switch", "k", "{}", "\"1\"");
        var another = post(admin, lamp + "/switch", "other", "{}", "\"1\"");

        assertThat(again.getResponseBody()).isEqualTo(first.getResponseBody());
        assertProblem(another, 412, "precondition-failed");
        assertThat(stored(lamp).getInteger("switched")).isEqualTo(1);
    }

    /** As if the process had been killed after the claim was stored and before anything else was. */
    @Test
    void aClaimThatACrashLeftIsTakenOverAtOnce() {
        var first = post(NUMBERED, "k", BODY);
        mongo.remove(Query.query(where("_id").is(idOf(location(first)))), "lamps")
                .block();
        forgetTheAnswer("k");

        var again = post(NUMBERED, "k", BODY);

        assertThat(again.getStatus().value()).isEqualTo(201);
        assertThat(lampsMadeBy("k")).hasSize(1);
    }

    @Test
    void afterADayAKeyIsNew() {
        var lamp = lamp();
        post(lamp + "/switch", "k", "{}");
        changeClaim("k", Update.update("at", Date.from(Instant.now().minus(Duration.ofHours(25)))));

        var nextDay = post(lamp + "/switch", "k", "{}");

        assertThat(nextDay.getResponseHeaders().getFirst("Idempotency-Replayed"))
                .isNull();
        assertThat(stored(lamp).getInteger("switched")).isEqualTo(2);
    }

    @Test
    void nothingOfTheAnswerCanBeReadInTheStore() {
        var lamp = location(post(NUMBERED, "k", BODY));

        assertThat(Objects.requireNonNull(claim("k")).toJson())
                .doesNotContain("140213050001")
                .doesNotContain("division")
                .doesNotContain("admin-");
        assertThat(lamp).startsWith("/api/v1/lamps/");
    }

    private String lamp() {
        return location(post(NUMBERED, UUID.randomUUID().toString(), BODY));
    }

    private EntityExchangeResult<byte[]> post(String path, String key, String body) {
        return post(admin, path, key, body);
    }

    private EntityExchangeResult<byte[]> post(Token token, String path, String key, String body) {
        return post(token, path, key, body, "*");
    }

    private EntityExchangeResult<byte[]> post(Token token, String path, String key, String body, String ifMatch) {
        return http.post()
                .uri(path)
                .headers(token)
                .header("Idempotency-Key", key)
                .header("If-Match", ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static List<EntityExchangeResult<byte[]>> atOnce(int copies, Callable<EntityExchangeResult<byte[]>> call)
            throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads
                    .invokeAll(
                            IntStream.range(0, copies).mapToObj(ignored -> call).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private static void assertSameAnswer(EntityExchangeResult<byte[]> answer, EntityExchangeResult<byte[]> as) {
        assertThat(answer.getStatus()).isEqualTo(as.getStatus());
        assertThat(answer.getResponseBody()).isEqualTo(as.getResponseBody());
        for (var header : List.of("Content-Type", "ETag", "Location", "Content-Length")) {
            assertThat(answer.getResponseHeaders().getFirst(header))
                    .isEqualTo(as.getResponseHeaders().getFirst(header));
        }
    }

    private static void assertProblem(EntityExchangeResult<byte[]> answer, int status, String slug) {
        assertThat(answer.getStatus().value()).isEqualTo(status);
        assertThat(answer.getResponseHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(new String(Objects.requireNonNull(answer.getResponseBody())))
                .contains("urn:linli:problem:" + slug)
                .contains("traceId");
    }

    private static String location(EntityExchangeResult<byte[]> answer) {
        return Objects.requireNonNull(answer.getResponseHeaders().getFirst("Location"));
    }

    private static String idOf(String path) {
        return path.split("/")[4];
    }

    private Document stored(String path) {
        return mongo.findById(idOf(path), Document.class, "lamps")
                .blockOptional()
                .orElseThrow();
    }

    private boolean outboxIsEmpty(String id) {
        return stored("/api/v1/lamps/" + id).getList("outbox", Document.class).isEmpty();
    }

    private List<Document> lampsMadeBy(String key) {
        var command = Objects.requireNonNull(claim(key)).getString("command");
        return mongo.find(Query.query(where("commands").is(command)), Document.class, "lamps")
                .collectList()
                .block();
    }

    private Document claim(String key) {
        return mongo.findById(claimId(key), Document.class, "idempotency_claims")
                .block();
    }

    private void forgetTheAnswer(String key) {
        changeClaim(key, new Update().unset("answer"));
    }

    private void changeClaim(String key, Update update) {
        var changed = mongo.updateFirst(Query.query(where("_id").is(claimId(key))), update, "idempotency_claims")
                .block();
        assertThat(Objects.requireNonNull(changed).getModifiedCount()).isEqualTo(1);
    }

    private String claimId(String key) {
        return IdempotencyKey.of(subject, List.of(key)).claimId();
    }
}
