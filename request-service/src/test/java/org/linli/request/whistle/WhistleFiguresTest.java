package org.linli.request.whistle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.linli.event.Event;
import org.linli.event.Topics;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** How units answer whistles is counted, each event once, and agrees with a recount. */
@RequestServiceTest
class WhistleFiguresTest {

    private static final String UNITS = "/api/v1/whistle-figures/units?division=" + City.NEXT_GRID;
    private static final String ALL = "/api/v1/whistle-figures?division=" + City.NEXT_GRID;

    private final Api api;
    private final Blowing whistles;

    WhistleFiguresTest(WebTestClient http) {
        this.api = new Api(http);
        this.whistles = new Blowing(api);
    }

    private JsonNode figures(String path) {
        return Api.json(api.get(Blowing.STREET, path).expectStatus().isOk());
    }

    @Test
    void whoCameInTimeCountsAgainstWhoWasCalledAndNotExcused() {
        var came = Blowing.id(whistles.blow(Blowing.STREET, Blowing.body(City.NEXT_GRID)));
        whistles.done(Api.UNIT_ADMIN, came, "arrive", "{}");
        whistles.done(Api.UNIT_ADMIN, came, "report", "{\"text\":\"好了\"}");
        whistles.done(Api.OTHER_UNIT_ADMIN, came, "decline", "{\"reason\":\"非我职责\"}");
        whistles.done(Blowing.STREET, came, "units/" + City.OTHER_UNIT + "/judgement", "{\"excused\":true}");
        whistles.done(
                Blowing.STREET, came, "close", "{\"appraisals\":[{\"unitId\":\"" + City.UNIT + "\",\"score\":4}]}");
        whistles.blow(Blowing.STREET, Blowing.body(City.NEXT_GRID))
                .expectStatus()
                .isCreated();

        var all = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> figures(ALL),
                        each -> each.get("called").longValue() == 4
                                && each.get("appraised").longValue() == 1);

        assertThat(all.at("/responseRate/value").stringValue()).isEqualTo("33.33%");
        assertThat(all.get("score").longValue()).isEqualTo(4);
        var units = figures(UNITS).get("items");
        assertThat(units.size()).isEqualTo(2);
        assertThat(verified().get("equal").booleanValue()).isTrue();
        TestTopics.publish(TestTopics.published(Topics.REQUEST, came).toArray(Event[]::new)); // all of it once more
        whistles.blow(Blowing.STREET, Blowing.body(City.NEXT_GRID))
                .expectStatus()
                .isCreated();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> figures(ALL).get("called").longValue() >= 6);
        assertThat(figures(ALL).get("called").longValue()).isEqualTo(6);
        assertThat(verified().get("equal").booleanValue()).isTrue();
        assertThat(verified().get("whistles").longValue()).isEqualTo(3);
    }

    private JsonNode verified() {
        return figures("/api/v1/whistle-figures/verification?division=" + City.NEXT_GRID);
    }

    @Test
    void aUnitSeesItsOwnFiguresWhereverItWasCalled() {
        whistles.blown();

        var own = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Api.json(api.get(Api.UNIT_ADMIN, "/api/v1/whistle-figures/own-unit")),
                        each -> each.get("called").longValue() > 0);

        assertThat(own.get("unitId").stringValue()).isEqualTo(City.UNIT);
    }

    @Test
    void whereNobodyWasCalledThereIsNoRate() {
        var none = Api.json(api.get(
                        Token.of("AUDITOR").scope(City.DISTRICT),
                        "/api/v1/whistle-figures?division=" + City.OTHER_STREET)
                .expectStatus()
                .isOk());

        assertThat(none.at("/responseRate/value").isNull()).isTrue();
        assertThat(none.at("/responseRate/reason").stringValue()).isEqualTo("nothing below the line");
    }
}
