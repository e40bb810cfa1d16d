package org.linli.request.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.request.Api.ADMIN;
import static org.linli.request.Api.RESIDENT;
import static org.linli.request.Api.UNIT_ADMIN;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.event.Event;
import org.linli.event.RequestEvent;
import org.linli.event.Topics;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.testkit.TestTopics;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What others are told of an order. */
@RequestServiceTest
class OrderEventsTest {

    private final Api api;

    OrderEventsTest(WebTestClient http) {
        this.api = new Api(http);
    }

    @Test
    void everyMoveIsPublishedInOrderWithItsVersionAsSequence() {
        var id = api.submitted(RESIDENT, City.GRID);
        api.dispatch(id, ADMIN, City.UNIT);
        api.sign(id, UNIT_ADMIN);
        api.answer(id, UNIT_ADMIN, "修好了");
        api.rate(id, RESIDENT, true);
        api.close(id, ADMIN);

        var events = published(id, 6);

        assertThat(events).extracting(Event::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(events)
                .extracting(Event::getClass)
                .isEqualTo(List.of(
                        RequestEvent.Submitted.class,
                        RequestEvent.Dispatched.class,
                        RequestEvent.Signed.class,
                        RequestEvent.Answered.class,
                        RequestEvent.Rated.class,
                        RequestEvent.Closed.class));
        assertThat(events)
                .extracting(event -> ((RequestEvent) event).order().grid())
                .containsOnly(new DivisionCode(City.GRID));
    }

    @Test
    void aRefusedAndARepeatedMoveTellNothing() {
        var id = api.submitted(RESIDENT, City.GRID);
        api.dispatch(id, ADMIN, City.UNIT);
        api.dispatch(id, ADMIN, City.UNIT);
        api.close(id, ADMIN);
        api.sign(id, UNIT_ADMIN);

        var events = published(id, 3);

        assertThat(events).extracting(Event::sequence).containsExactly(1L, 2L, 3L);
    }

    private static List<Event> published(String id, int number) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> TestTopics.published(Topics.REQUEST, id), events -> events.size() >= number);
    }
}
