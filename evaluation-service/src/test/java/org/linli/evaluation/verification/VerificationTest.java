package org.linli.evaluation.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.District;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.evaluation.Feed;
import org.linli.evaluation.Happened;
import org.linli.event.Event;
import org.linli.kit.identity.Scope;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@EvaluationServiceTest
class VerificationTest {

    @Autowired
    private WebTestClient http;

    @Autowired
    private Feed feed;

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private Verification verification;

    @Autowired
    private VerificationSchedule schedule;

    private final District district = District.next();
    private final String member = district.person("member");

    @Test
    void boardsThatAreTheSumOfTheirEntriesAreEqual() {
        feed.hand(
                Happened.in(district.community(1, 1)).served(member, 60),
                Happened.in(district.community(1, 2)).served(member, 30));

        var all = verify(district.code().value());
        var street = verify(district.street(1).value());
        var elsewhere = verify(district.street(2).value());

        assertThat(all).containsEntry("equal", true).containsEntry("boards", 12).containsEntry("entries", 2);
        assertThat(street)
                .containsEntry("equal", true)
                .containsEntry("boards", 9)
                .containsEntry("entries", 2);
        assertThat(elsewhere)
                .containsEntry("equal", true)
                .containsEntry("boards", 0)
                .containsEntry("entries", 0);
    }

    @Test
    void aBoardThatWasTamperedWithIsFound() {
        feed.hand(Happened.in(district.community(1, 1)).served(member, 60));
        change("MEMBER|" + district.street(1) + "|2026-11|" + member, Updates.inc("points", 100L));

        var report = verify(district.code().value());

        assertThat(report).containsEntry("equal", false);
        assertThat(report.getList("differences", Document.class))
                .containsExactly(Document.parse("""
                        {"subjectKind": "MEMBER", "subjectId": "%s", "division": "%s", "period": "2026-11",
                         "board": {"points": "3.00", "entries": 1}, "ledger": {"points": "2.00", "entries": 1}}
                        """.formatted(member, district.street(1))));
        assertThat(meters.get("linli.boards.differences").gauge().value()).isEqualTo(1);
    }

    @Test
    void aBoardWithoutEntriesAndEntriesWithoutABoardAreFound() {
        feed.hand(Happened.in(district.community(1, 1)).served(member, 60));
        change("MEMBER|" + district.code() + "|ALL|" + member, Updates.set("entries", 2L));
        mongo.execute(
                        "boards",
                        boards ->
                                boards.deleteOne(Filters.eq("_id", "MEMBER|" + district.street(1) + "|ALL|" + member)))
                .blockLast();
        mongo.execute(
                        "boards",
                        boards -> boards.insertOne(new Document("_id", "MEMBER|" + district.code() + "|2024|" + member)
                                .append("subjectKind", "MEMBER")
                                .append("subjectId", member)
                                .append("division", district.code().value())
                                .append("divisions", district.code().lineage())
                                .append("period", "2024")
                                .append("points", 100L)
                                .append("entries", 1L)))
                .blockLast();

        var report = verify(district.code().value());

        assertThat(report.getList("differences", Document.class))
                .extracting(d -> d.getString("division") + " " + d.getString("period"))
                .containsExactlyInAnyOrder(
                        district.code() + " ALL", district.street(1) + " ALL", district.code() + " 2024");
    }

    @Test
    void noMoreThanAHundredDifferencesAreReported() {
        var events = new ArrayList<Event>();
        for (int n = 0; n < 20; n++) {
            events.add(Happened.in(district.community(1, 1)).served(district.person("member" + n), 60));
        }
        feed.hand(events.toArray(Event[]::new));
        mongo.execute(
                        "boards",
                        boards -> boards.updateMany(
                                Filters.eq("divisions", district.code().value()), Updates.inc("points", 1L)))
                .blockLast();

        var report = verify(district.code().value());

        assertThat(report).containsEntry("equal", false).containsEntry("boards", 180);
        assertThat(report.getList("differences", Document.class)).hasSize(100);
    }

    @Test
    void eventsUnderWayAreNoDifference() {
        var stream = Flux.range(0, 100)
                .concatMap(n -> Mono.fromRunnable(
                        () -> feed.hand(Happened.in(district.grid(1, 1, 1)).answeredByUnit(district.person("unit")))))
                .subscribeOn(Schedulers.boundedElastic())
                .then()
                .toFuture();

        var looks = 0;
        while (!stream.isDone()) {
            var outcome = verification
                    .verify(new Scope.Division(district.code().value()))
                    .block(Duration.ofSeconds(30));
            assertThat(outcome.differences()).isEmpty();
            looks++;
        }

        assertThat(looks).isGreaterThan(1);
        assertThat(verify(district.code().value())).containsEntry("entries", 100);
    }

    @Test
    void aSubjectOfManyEntriesAmongManySubjectsIsAddedUp() {
        var events = new ArrayList<Event>();
        for (int n = 0; n < 600; n++) {
            var happened = Happened.in(district.grid(1 + n % 3, 1 + n % 5, 1));
            events.add(
                    n % 2 == 0
                            ? happened.answeredByUnit(district.person("unit"))
                            : happened.forResident(district.person("resident" + n))
                                    .closed());
        }
        feed.hand(events.toArray(Event[]::new));

        var report = verify(district.code().value());

        assertThat(report).containsEntry("equal", true).containsEntry("entries", 600);
    }

    @Test
    void theScheduleVerifiesEverythingWithTheTotalsOfSubjects() {
        feed.hand(Happened.in(district.community(1, 1)).served(member, 60));
        change("MEMBER|*|ALL|" + member, Updates.inc("points", 100L));

        schedule.verify().block(Duration.ofSeconds(30));
        var before = meters.get("linli.boards.differences").gauge().value();
        change("MEMBER|*|ALL|" + member, Updates.inc("points", -100L));
        schedule.verify().block(Duration.ofSeconds(30));
        var after = meters.get("linli.boards.differences").gauge().value();

        assertThat(before - after).isEqualTo(1);
    }

    private void change(String board, Bson change) {
        var changed = mongo.execute("boards", boards -> boards.updateOne(Filters.eq("_id", board), change))
                .blockLast();
        assertThat(changed.getModifiedCount()).isEqualTo(1);
    }

    private void changeAll(Bson change) {
        mongo.execute(
                        "boards",
                        boards -> boards.updateMany(
                                Filters.eq("divisions", district.code().value()), change))
                .blockLast();
    }

    private Document verify(String division) {
        return Document.parse(http.get()
                .uri("/api/v1/leaderboards/verification?division={d}", division)
                .headers(Token.of("AUDITOR").scope(division))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
