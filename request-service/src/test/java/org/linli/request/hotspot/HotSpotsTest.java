package org.linli.request.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.request.Api.ADMIN;
import static org.linli.request.Api.json;
import static org.linli.request.Api.problem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.event.Event;
import org.linli.event.OrderFacts;
import org.linli.event.RequestEvent;
import org.linli.event.RequestKind;
import org.linli.event.Topics;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Surges over HTTP, counted from events; in divisions where no other test asks for anything. */
@RequestServiceTest
class HotSpotsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DISTRICT = "140299";
    private static final String GRID = DISTRICT + "001001001";
    private static final Token STAFF = Token.of("DISTRICT_ADMIN").scope(DISTRICT);

    private final Api api;

    HotSpotsTest(WebTestClient http) {
        this.api = new Api(http);
    }

    private static Event asked(String matter, String grid, String day) {
        var facts = new OrderFacts(new DivisionCode(grid), RequestKind.HELP, matter, Channel.APP, "resident-1");
        return new RequestEvent.Submitted(
                UUID.randomUUID(), UUID.randomUUID().toString(), 1, facts, Instant.parse(day + "T04:00:00Z"));
    }

    private static List<Event> asked(String matter, String grid, String day, int times) {
        return java.util.stream.Stream.generate(() -> asked(matter, grid, day))
                .limit(times)
                .toList();
    }

    private JsonNode surges(String division, String period) {
        return json(api.get(STAFF, "/api/v1/hot-spots?division=" + division + "&period=" + period)
                .expectStatus()
                .isOk());
    }

    @Test
    void whatSurgesIsListedHoweverOftenAndInWhateverOrderItIsTold() {
        var told = new ArrayList<Event>();
        for (var month : List.of("2026-03-10", "2026-04-10", "2026-05-10")) {
            told.addAll(asked("停水", GRID, month, 5));
            told.addAll(asked("路灯", GRID, month, 12));
        }
        told.addAll(asked("停水", GRID, "2026-06-10", 15));
        told.addAll(asked("路灯", GRID, "2026-06-10", 14));
        told.addAll(asked("停水", DISTRICT + "002001001", "2026-06-11", 1));
        Collections.shuffle(told, new Random(3));
        TestTopics.publishPoison(Topics.REQUEST, "poison", "request.submitted.v1", "{\"subject\":\"x\"}");
        TestTopics.publish(told.toArray(Event[]::new));
        TestTopics.publish(told.subList(0, 20).toArray(Event[]::new));
        await().atMost(PATIENCE)
                .until(() -> surges(DISTRICT, "2026-06")
                                .get("items")
                                .path(0)
                                .path("received")
                                .asInt()
                        == 16);
        var surges = surges(DISTRICT, "2026-06");
        assertThat(surges.get("known").intValue()).isEqualTo(3);
        assertThat(surges.get("items")).hasSize(1);
        assertThat(surges.get("items").get(0).toString())
                .isEqualTo("{\"category\":\"停水\",\"received\":16,\"usual\":5,\"times\":\"3.2\"}");
        assertThat(surges(GRID, "2026-06").get("items").get(0).get("received").intValue())
                .isEqualTo(15);
        assertThat(surges(DISTRICT, "2026-W24").get("known").intValue()).isEqualTo(9); // weeks, from that of 10 April
        assertThat(surges(DISTRICT, "2026-05").get("items")).isEmpty();
    }

    @Test
    void ofTooShortAHistoryNothingIsSaid() {
        var young = DISTRICT + "003";
        TestTopics.publish(asked("噪音", young + "001001", "2026-06-10", 30).toArray(Event[]::new));
        TestTopics.publish(asked("噪音", young + "001001", "2026-04-10", 1).toArray(Event[]::new));
        await().atMost(PATIENCE)
                .until(() -> surges(young, "2026-06").get("known").intValue() == 2);
        assertThat(surges(young, "2026-06").get("items")).isEmpty();
    }

    @Test
    void whatNobodyCountsIsRefused() {
        problem(api.get(ADMIN, "/api/v1/hot-spots?division=" + City.MICRO_GRID), 400, "malformed-request");
        problem(
                api.get(ADMIN, "/api/v1/hot-spots?division=" + City.COMMUNITY + "&period=2026"),
                400,
                "malformed-request");
        problem(api.get(ADMIN, "/api/v1/hot-spots?division=" + City.OTHER_STREET), 403, "out-of-scope");
        problem(api.get(ADMIN, "/api/v1/hot-spots"), 400, "malformed-request");
        assertThat(json(api.get(ADMIN, "/api/v1/hot-spots?division=" + City.COMMUNITY))
                        .get("period")
                        .stringValue())
                .matches("\\d{4}-\\d{2}");
    }
}
