package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.partymember.Api.body;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Those who act at the same moment get what they would have got one after the other. */
@PartyMemberServiceTest
class ConcurrencyTest {

    private final ReactiveMongoTemplate mongo;
    private final Api api;
    private final Town town;

    ConcurrencyTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
        this.api = new Api(http);
        this.town = new Town(api, mongo);
    }

    @RepeatedTest(5)
    void ofConfirmationAndDisputeAtTheSameMomentOneHolds() throws Exception {
        var path = "/api/v1/service-records/" + town.record(town.member(town.unit()));

        var answers = atOnce(List.of(
                () -> status(town.communityAdmin, path + "/confirm", "{}"),
                () -> status(town.communityAdmin, path + "/dispute", "{\"reason\":\"没有见到\"}")));

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        var record = body(api.get(town.communityAdmin, path), 200);
        assertThat(Api.<Integer>read(record, "$.version")).isEqualTo(2);
        assertThat(Api.<String>read(record, "$.state")).isEqualTo(answers.getFirst() == 200 ? "CONFIRMED" : "DISPUTED");
    }

    @Test
    void ofManyCheckInsToOneCommunityAtTheSameMomentOneMoves() throws Exception {
        var unit = town.unit();
        var path = "/api/v1/units/" + unit + "/check-ins";
        Callable<Integer> checkIn = () -> status(Token.unitAdmin(unit), path, Town.checkIn(town.home));

        var answers = atOnce(IntStream.range(0, 6).mapToObj(ignored -> checkIn).toList());

        assertThat(answers).containsOnly(201);
        assertThat(mongo.findById(unit, Document.class, "units").block().getLong("version"))
                .isEqualTo(2);
    }

    private int status(Token token, String path, String body) {
        return api.post(token, path, body)
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
