package org.linli.evaluation.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.District;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.evaluation.Feed;
import org.linli.evaluation.Happened;
import org.linli.event.Event;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A community whose rules say that no more than 5 points a day count of what service gives. */
@EvaluationServiceTest
class CapsTest {

    private static final LocalDate FIRST_DAY = LocalDate.now(ZoneOffset.UTC).plusDays(40);

    @Autowired
    private WebTestClient http;

    @Autowired
    private Feed feed;

    private final District district = District.next();
    private final String member = district.person("member");

    @RepeatedTest(3)
    void noMoreThanTheCapCountsHoweverItComes() {
        capped();
        var events = new ArrayList<Event>(IntStream.rangeClosed(1, 4)
                .mapToObj(n -> on(FIRST_DAY, n).served(member, 60)) // 2 points each
                .toList());
        events.add(on(FIRST_DAY.plusDays(1), 1).served(member, 60));
        Collections.shuffle(events);

        feed.hand(events.toArray(Event[]::new));
        events.forEach(feed::hand); // and all of them once more

        assertThat(points()).isEqualTo("7.00");
        assertThat(ledger().findValuesAsString("points")).containsOnly("2.00", "5.00");
        assertThat(counted()).containsExactlyInAnyOrder("2.00", "2.00", "1.00", "0.00", "2.00");
        assertThat(verified()).isTrue();
    }

    @Test
    void whatIsTakenBackGivesRoomToTheOthers() {
        capped();
        var first = on(FIRST_DAY, 1).served(member, 90);
        feed.hand(first, on(FIRST_DAY, 2).served(member, 60), on(FIRST_DAY, 3).served(member, 60));
        assertThat(points()).isEqualTo("5.00");

        feed.hand(on(FIRST_DAY, 4).takenBack(first));
        assertThat(points()).isEqualTo("4.00");

        feed.hand(on(FIRST_DAY, 5).restored(first));
        assertThat(points()).isEqualTo("5.00");
        assertThat(verified()).isTrue();
    }

    private Happened on(LocalDate day, int hour) {
        var at = Instant.parse(day + "T0" + hour + ":00:00Z");
        return Happened.in(district.community(1, 1)).at(at).withId(UUID.randomUUID());
    }

    private void capped() {
        var body = """
                {"divisionCode":"%s","effectiveFrom":"%s",
                 "rules":[{"id":"service","event":"party-member.service-record-confirmed.v1","subjectKind":"MEMBER",
                   "when":"true","subject":"event.memberId","division":"event.community",
                   "points":"event.minutes / 30 * 100","text":{"zh":"服务","en":"Service"}}],
                 "caps":[{"id":"a-day","per":"DAY","points":500,"rules":["service"],"text":{"zh":"每日","en":"A day"}}]}""".formatted(district.community(1, 1), FIRST_DAY);
        var id = post("writer", "/rule-sets", body).get("id").asString();
        post("writer", "/rule-sets/" + id + "/submit", "{}");
        post("second", "/rule-sets/" + id + "/approve", "{}");
    }

    private JsonNode post(String who, String path, String body) {
        return http.post()
                .uri("/api/v1" + path)
                .headers(staff(who))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .is2xxSuccessful()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private Token staff(String who) {
        return Token.of("DISTRICT_ADMIN").scope(district.code().value()).subject(district.person(who));
    }

    private JsonNode get(String path) {
        return http.get()
                .uri("/api/v1" + path)
                .headers(staff("reader"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private String points() {
        return get("/points?subjectKind=MEMBER&subjectId=" + member)
                .get("points")
                .asString();
    }

    private JsonNode ledger() {
        return get("/ledger-entries?subjectKind=MEMBER&subjectId=" + member).get("items");
    }

    private List<String> counted() {
        return ledger().findValuesAsString("counted");
    }

    private boolean verified() {
        return get("/leaderboards/verification?division=" + district.code())
                .get("equal")
                .asBoolean();
    }
}
