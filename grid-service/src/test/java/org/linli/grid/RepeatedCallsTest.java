package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.grid.division.Divisions;
import org.linli.kit.identity.Scope;
import org.linli.kit.store.CommandId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What is sent again under its key is done once, and a code is given out once for it. */
@GridServiceTest
class RepeatedCallsTest {

    private static final String GRID = """
            {"kind":"BASIC","name":"网格","households":400,"population":1000}""";
    private static final Scope NATION = new Scope.Division("");

    private final WebTestClient http;
    private final Town town;
    private final Divisions divisions;
    private final ReactiveMongoTemplate mongo;
    private final String key = UUID.randomUUID().toString();

    @Autowired
    RepeatedCallsTest(WebTestClient http, Divisions divisions, ReactiveMongoTemplate mongo) {
        this.http = http;
        this.town = Town.imported(new Api(http));
        this.divisions = divisions;
        this.mongo = mongo;
    }

    @Test
    void aGridIsCreatedOnceAndItsAnswerIsTheSame() {
        var first = Api.body(createGrid(), 201);

        var again = createGrid();

        again.expectHeader()
                .valueEquals("Idempotency-Replayed", "true")
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
        assertThat(Api.body(again, 201)).isEqualTo(first);
        assertThat(town.grid()).isEqualTo(town.community() + "002");
    }

    @Test
    void ofManyCopiesAtOnceOneGetsACode() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Map<String, Object>> creation = () -> Api.body(createGrid(), 201);

            var answers =
                    callers.invokeAll(Stream.generate(() -> creation).limit(50).toList());

            assertThat(answers)
                    .extracting(Future::get)
                    .containsOnly(answers.getFirst().get());
        }
        assertThat(town.grid()).isEqualTo(town.community() + "002");
    }

    @Test
    void afterACrashBetweenCodeAndGridTheCodeIsStillTheirs() {
        var code = Api.body(createGrid(), 201).get("code");
        mongo.remove(Query.query(Criteria.where("_id").is(code)), "divisions").block();
        forgetAllAnswers();
        town.grid();

        var again = Api.body(createGrid(), 201);

        assertThat(again).containsEntry("code", code);
        assertThat(town.grid()).isEqualTo(town.community() + "003");
    }

    @Test
    void afterACrashBetweenGridAndAnswerTheGridIsMet() {
        var first = Api.body(createGrid(), 201);
        forgetAllAnswers();

        var again = Api.body(createGrid(), 201);

        assertThat(again).isEqualTo(first);
        assertThat(town.grid()).isEqualTo(town.community() + "002");
    }

    @Test
    void aCommandGetsOneNumberHoweverOftenItAsks() {
        var parent = new DivisionCode(town.community());
        var command = new CommandId(UUID.randomUUID().toString());
        var ask = divisions.nextChild(NATION, parent);
        var first = ask.contextWrite(command::in).block();
        ask.block();
        ask.contextWrite(new CommandId("another")::in).block();

        var again = ask.contextWrite(command::in).block();

        assertThat(again.code()).isEqualTo(first.code());
        assertThat(ask.block().code()).isEqualTo(parent.child(4));
    }

    @Test
    void anAssignmentIsBegunAndEndedOnce() {
        var staff = "/divisions/" + town.community() + "/staff";
        var assignment = "{\"personId\":\"person-1\",\"role\":\"FULL_TIME\",\"from\":\"2026-01-01\"}";
        var begun = Api.body(post(staff, key, assignment), 201);
        forgetAllAnswers();

        var begunAgain = Api.body(post(staff, key, assignment), 201);
        var end = "/staff-assignments/" + begun.get("id") + "/end";
        var ended = Api.body(post(end, "end-" + key, ""), 200);
        forgetAllAnswers();
        var endedAgain = Api.body(post(end, "end-" + key, ""), 200);

        assertThat(begunAgain).isEqualTo(begun);
        assertThat(endedAgain).isEqualTo(ended);
        assertThat(mongo.findById(String.valueOf(begun.get("id")), Document.class, "staff_assignments")
                        .block())
                .containsEntry("version", 2L);
    }

    private ResponseSpec createGrid() {
        return post("/divisions/" + town.community() + "/grids", key, GRID);
    }

    private ResponseSpec post(String path, String key, String json) {
        return http.post()
                .uri("/api/v1" + path)
                .headers(town.admin())
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    /** As if the process had always been killed before it could remember. */
    private void forgetAllAnswers() {
        mongo.updateMulti(new Query(), new Update().unset("answer"), "idempotency_claims")
                .block();
    }
}
