package org.linli.evaluation.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.evaluation.District;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.evaluation.Feed;
import org.linli.evaluation.Happened;
import org.linli.event.Event;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@EvaluationServiceTest
class FiguresTest {

    @Autowired
    private WebTestClient http;

    @Autowired
    private Feed feed;

    private final District district = District.next();
    private final String unit = district.person("unit");

    /** Two answers, a satisfied and an unsatisfied rating, a check-in. */
    private List<Event> events() {
        return new ArrayList<>(List.of(
                Happened.in(district.grid(1, 1, 1)).answeredByUnit(unit),
                Happened.in(district.grid(1, 1, 2)).at("2026-10-31T16:00:00Z").answeredByUnit(unit),
                Happened.in(district.grid(1, 1, 1)).ratedUnit(unit, true),
                Happened.in(district.grid(1, 1, 1)).ratedUnit(unit, false),
                Happened.in(district.community(1, 2)).unitCheckedIn(unit)));
    }

    @Test
    void eventsInAnyOrderAndAgainAreCountedOnce() {
        var events = events();
        Collections.shuffle(events, new Random(7));
        TestTopics.publish(events.toArray(Event[]::new));
        TestTopics.publish(events.toArray(Event[]::new));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(figure(district.code().value(), "2026", "ordersAnswered"))
                        .isEqualTo(2));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(figure(district.code().value(), "2026", "ratings"))
                        .isEqualTo(2));
        assertThat(figure(district.code().value(), "2026", "ratingsSatisfied")).isEqualTo(1);
    }

    @Test
    void whatADisputeTakesBackCountsNoLonger() {
        var confirmed = Happened.in(district.community(1, 1)).served(district.person("m"), 60);
        var whose = "unit-of-" + district.person("m");
        feed.hand(confirmed, Happened.in(district.community(1, 1)).served(district.person("m"), 90));
        feed.hand(Happened.in(district.community(1, 1)).takenBack(confirmed));

        assertThat(figureOf(whose, district.code().value(), "2026-11", "serviceMinutes"))
                .isEqualTo(90);
        assertThat(figureOf(whose, district.code().value(), "2026-11", "services"))
                .isEqualTo(1);
    }

    @Test
    void monthsBeginInShanghaiAndDivisionsHoldWhatLiesBelowThem() {
        feed.hand(events().toArray(Event[]::new));

        assertThat(figure(district.code().value(), "2026-10", "ordersAnswered")).isZero();
        assertThat(figure(district.code().value(), "2026-Q4", "ordersAnswered")).isEqualTo(2);
        assertThat(figure(district.community(1, 1).value(), "2026-11", "unitCheckIns"))
                .isZero();
        assertThat(figure(district.community(1, 2).value(), "2026-11", "unitCheckIns"))
                .isEqualTo(1);
        assertThat(figure(district.street(1).value(), "2026-11", "unitCheckIns"))
                .isEqualTo(1);
    }

    @Test
    void unitsAreListedPageByPage() {
        for (var name : List.of("a", "b", "c")) {
            feed.hand(Happened.in(district.community(1, 1)).unitCheckedIn(district.person(name)));
        }

        var first = list("&limit=2");
        var second = list("&limit=2&cursor=" + first.get("nextCursor").asString());

        assertThat(first.get("items").findValuesAsString("unitId"))
                .containsExactly(district.person("a"), district.person("b"));
        assertThat(second.get("items").findValuesAsString("unitId")).containsExactly(district.person("c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"span=ALL", "span=2026-13", "span=", ""})
    void aTimeThatIsNoneIsRefused(String span) {
        http.get()
                .uri("/api/v1/unit-figures?division=" + district.code() + "&" + span)
                .headers(staff())
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private JsonNode list(String more) {
        return http.get()
                .uri("/api/v1/unit-figures?span=2026-11&division=" + district.code() + more)
                .headers(staff())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private long figure(String division, String span, String name) {
        return figureOf(unit, division, span, name);
    }

    private long figureOf(String whose, String division, String span, String name) {
        return http.get()
                .uri("/api/v1/unit-figures/%s?division=%s&span=%s".formatted(whose, division, span))
                .headers(staff())
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .get("figures")
                .get(name)
                .asLong();
    }

    private Token staff() {
        return Token.of("DISTRICT_ADMIN").scope(district.code().value());
    }
}
