package org.linli.evaluation.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.District;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.evaluation.Feed;
import org.linli.evaluation.Happened;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;

@EvaluationServiceTest
class LedgerEntriesTest {

    @Autowired
    private WebTestClient http;

    @Autowired
    private Feed feed;

    @Autowired
    private MeterRegistry meters;

    private final District district = District.next();
    private final String member = district.person("member");

    @Test
    void anEntryExplainsItself() {
        var served =
                Happened.in(district.community(1, 1)).at("2026-11-22T18:00:00Z").served(member, 90);

        feed.hand(served);

        http.get()
                .uri("/api/v1/ledger-entries?subjectKind=MEMBER&subjectId={id}", member)
                .headers(Token.of("PARTY_MEMBER").subject(member))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"items": [{
                          "id": "%1$s:member-service-confirmed",
                          "subjectKind": "MEMBER",
                          "subjectId": "%2$s",
                          "divisionCode": "%3$s",
                          "points": "3.00",
                          "at": "2026-11-22T18:00:00Z",
                          "day": "2026-11-23",
                          "period": "2026-11",
                          "rule": {
                            "id": "member-service-confirmed",
                            "version": "2026-1",
                            "text": {"zh": "经社区确认的服务，每满 30 分钟积 1 分",
                                     "en": "Service that the community confirmed; 1 for each full 30 minutes"}
                          },
                          "event": {
                            "id": "%1$s",
                            "type": "party-member.service-record-confirmed.v1",
                            "subject": "record-%1$s"
                          },
                          "inputs": {"community": "%3$s", "memberId": "%2$s", "minutes": 90},
                          "arithmetic": "points = event.minutes / 30 * 100 = 90 / 30 * 100 = 300 → 3.00",
                          "counted": "3.00",
                          "cap": null,
                          "corrects": null,
                          "reason": null,
                          "belongsTo": null
                        }], "nextCursor": null}
                        """.formatted(served.eventId(), member, district.community(1, 1)), JsonCompareMode.STRICT);
    }

    @Test
    void pagesFollowOneAnotherFromTheNewestAndKeepToThePeriod() {
        for (int n = 1; n <= 7; n++) {
            var at = Instant.parse("2026-10-31T15:00:00Z").plusSeconds(n * 1000L); // the fourth is in November
            feed.hand(Happened.in(district.community(1, 1)).at(at).served(member, 30 * n));
        }

        assertThat(pages("ALL", 3)).containsExactly("7.00", "6.00", "5.00", "4.00", "3.00", "2.00", "1.00");
        assertThat(pages("2026", 7)).hasSize(7);
        assertThat(pages("2026-11", 2)).containsExactly("7.00", "6.00", "5.00", "4.00");
        assertThat(pages("2026-10", 2)).containsExactly("3.00", "2.00", "1.00");
        assertThat(pages("2025", 2)).isEmpty();
    }

    private List<String> pages(String period, int limit) {
        var points = new ArrayList<String>();
        var cursor = "";
        do {
            var page = Document.parse(http.get()
                    .uri(
                            "/api/v1/ledger-entries?subjectKind=MEMBER&subjectId={id}&period={p}&limit={l}" + cursor,
                            member,
                            period,
                            limit)
                    .headers(Token.of("PARTY_MEMBER").subject(member))
                    .exchange()
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseBody());
            page.getList("items", Document.class).forEach(entry -> points.add(entry.getString("points")));
            var next = page.getString("nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return points;
    }

    @Test
    void staffSeeTheEntriesEarnedInTheirDivisionOnly() {
        feed.hand(
                Happened.in(district.community(1, 1)).served(member, 30),
                Happened.in(district.community(2, 1)).served(member, 60));

        http.get()
                .uri("/api/v1/ledger-entries?subjectKind=MEMBER&subjectId={id}", member)
                .headers(Token.of("STREET_ADMIN").scope(district.street(2).value()))
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].points")
                .isEqualTo("2.00");
    }

    @Test
    void whatIsEnteredIsCountedOnceInTheMetrics() {
        var served = Happened.in(district.community(1, 1)).served(member, 60);
        var entries =
                meters.counter("linli.ledger.entries", "subject_kind", "member", "rule", "member-service-confirmed");
        var points = meters.counter("linli.points.hundredths", "subject_kind", "member", "direction", "awarded");
        var entriesBefore = entries.count();
        var pointsBefore = points.count();

        feed.hand(served);
        feed.hand(served);

        assertThat(entries.count() - entriesBefore).isEqualTo(1);
        assertThat(points.count() - pointsBefore).isEqualTo(200);
    }
}
