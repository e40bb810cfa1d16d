package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.partymember.Api.body;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What is sent again under its key is done once. */
@PartyMemberServiceTest
class RepeatedCallsTest {

    private final ReactiveMongoTemplate mongo;
    private final Api api;
    private final Town town;
    private final String key = UUID.randomUUID().toString();

    RepeatedCallsTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
        this.api = new Api(http);
        this.town = new Town(api, mongo);
    }

    @Test
    void ofManyCopiesOfARegistrationAtOnceOneUnitComes() throws Exception {
        var admin = town.communityAdmin;
        var unit = "{\"name\":\"区税务局党支部\",\"divisionCode\":\"%s\"}".formatted(town.home);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> registration = () -> body(post(admin, "/api/v1/units", unit), 201);

            var answers = callers.invokeAll(
                    Stream.generate(() -> registration).limit(50).toList());

            assertThat(answers)
                    .extracting(Future::get)
                    .containsOnly(answers.getFirst().get());
        }
        assertThat(mongo.count(Query.query(Criteria.where("division").is(town.home.value())), "units")
                        .block())
                .isEqualTo(1);
    }

    @Test
    void afterACrashAMemberIsMet() {
        var unit = town.unit();
        var members = "/api/v1/units/" + unit + "/members";
        var first = body(post(Token.unitAdmin(unit), members, "{\"kind\":\"EMPLOYED\"}"), 201);
        forgetAllAnswers();

        var again = body(post(Token.unitAdmin(unit), members, "{\"kind\":\"EMPLOYED\"}"), 201);

        assertThat(again).isEqualTo(first);
        assertThat(mongo.count(Query.query(Criteria.where("unitId").is(unit)), "members")
                        .block())
                .isEqualTo(1);
    }

    @Test
    void afterACrashACheckInIsNotMadeAgainOverALaterOne() {
        var unit = town.unit();
        var path = "/api/v1/units/" + unit + "/check-ins";
        body(post(Token.unitAdmin(unit), path, Town.checkIn(town.home)), 201);
        forgetAllAnswers();
        body(api.post(Token.unitAdmin(unit), path, Town.checkIn(town.away)), 201);

        var again = body(post(Token.unitAdmin(unit), path, Town.checkIn(town.home)), 201);

        assertThat(Api.<String>read(again, "$.checkIn.communityCode")).isEqualTo(town.away.value());
        assertThat(mongo.findById(unit, Document.class, "units").block()).containsEntry("version", 3L);
    }

    @Test
    void afterACrashAServiceRecordIsMetAndConfirmedOnce() {
        var member = town.member(town.unit());
        var deed = Town.deed(town.home);
        var first = body(post(Town.memberToken(member), "/api/v1/service-records", deed), 201);
        forgetAllAnswers();
        var again = body(post(Town.memberToken(member), "/api/v1/service-records", deed), 201);
        var confirm = "/api/v1/service-records/" + Api.<String>read(first, "$.id") + "/confirm";
        var confirmed = body(post(town.communityAdmin, confirm, ""), 200);
        forgetAllAnswers();

        var confirmedAgain = body(post(town.communityAdmin, confirm, ""), 200);

        assertThat(again).isEqualTo(first);
        assertThat(confirmedAgain).isEqualTo(confirmed);
    }

    @Test
    void afterACrashAServiceThatWasCheckedInToIsMetAndEndsOnce() {
        var member = Town.memberToken(town.member(town.unit()));
        var place = "\"place\":{\"longitude\":113.3,\"latitude\":40.08}";
        var start =
                "{\"communityCode\":\"%s\",\"category\":\"x\",\"description\":\"x\",%s}".formatted(town.home, place);
        var first = body(post(member, "/api/v1/service-records/start", start), 201);
        forgetAllAnswers();
        var again = body(post(member, "/api/v1/service-records/start", start), 201);
        var end = "/api/v1/service-records/" + Api.<String>read(first, "$.id") + "/end";
        var ended = body(post("end", member, end, "{" + place + "}"), 200);
        forgetAllAnswers();

        var endedAgain = body(post("end", member, end, "{" + place + "}"), 200);

        assertThat(again).isEqualTo(first);
        assertThat(endedAgain).isEqualTo(ended);
    }

    @Test
    void afterACrashAReportIsDraftedAndSubmittedOnce() {
        var member = Town.memberToken(town.member(town.unit()));
        var year = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).getYear();
        var period = "{\"period\":\"%d-H1\"}".formatted(year);
        var drafted = body(post(member, "/api/v1/reports", period), 201);
        forgetAllAnswers();
        var again = body(post(member, "/api/v1/reports", period), 201);
        var submit = "/api/v1/reports/" + Api.<String>read(drafted, "$.id") + "/submit";
        body(post("submit", member, submit, "{}"), 200);
        forgetAllAnswers();

        var submittedAgain = body(post("submit", member, submit, "{}"), 200);

        assertThat(Api.<String>read(again, "$.id")).isEqualTo(Api.<String>read(drafted, "$.id"));
        assertThat(Api.<java.util.List<Integer>>read(submittedAgain, "$.versions[*].number"))
                .containsExactly(1);
    }

    private ResponseSpec post(Token token, String path, String json) {
        return post("", token, path, json);
    }

    /** @param call in one test, which: each has a key of its own */
    private ResponseSpec post(String call, Token token, String path, String json) {
        return api.http()
                .post()
                .uri(path)
                .headers(token)
                .header("Idempotency-Key", key + call)
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
