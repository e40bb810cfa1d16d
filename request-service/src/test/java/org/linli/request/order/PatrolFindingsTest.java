package org.linli.request.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.request.Api.ADMIN;
import static org.linli.request.Api.json;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.event.FieldEvent.PatrolFindingReported;
import org.linli.event.Topics;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.testkit.TestTopics;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What staff find on patrol becomes an order, once. */
@RequestServiceTest
class PatrolFindingsTest {

    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");

    private final Api api;

    PatrolFindingsTest(WebTestClient http) {
        this.api = new Api(http);
    }

    private static PatrolFindingReported finding(String id, String grid) {
        return new PatrolFindingReported(
                UUID.randomUUID(),
                "patrol-of-" + id,
                2,
                id,
                new DivisionCode(grid),
                "staff-1",
                "路灯",
                "路灯不亮",
                113.3,
                40.0,
                AT);
    }

    private static String id() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    private JsonNode opened(String id) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.order(ADMIN, id)
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .is2xxSuccessful());
        return json(api.order(ADMIN, id));
    }

    @Test
    void aFindingBecomesAnOrderOfThePatrolChannelUnderItsOwnId() {
        var id = id();
        TestTopics.publish(finding(id, City.GRID));

        var order = opened(id);

        assertThat(order.get("channel").stringValue()).isEqualTo("PATROL");
        assertThat(order.get("kind").stringValue()).isEqualTo("HELP");
        assertThat(order.get("state").stringValue()).isEqualTo("SUBMITTED");
        assertThat(order.get("category").stringValue()).isEqualTo("路灯");
        assertThat(order.get("text").stringValue()).isEqualTo("路灯不亮");
        assertThat(order.get("gridCode").stringValue()).isEqualTo(City.GRID);
        assertThat(order.get("place").get("longitude").doubleValue()).isEqualTo(113.3);
        assertThat(order.get("submittedAt").stringValue()).isEqualTo(AT.toString());
    }

    @Test
    void toldAgainEvenUnderAnotherEventItStaysOneOrderAndItsMovesStay() {
        var id = id();
        TestTopics.publish(finding(id, City.GRID));
        opened(id);
        api.dispatch(id, ADMIN, City.UNIT).expectStatus().isOk();

        TestTopics.publish(finding(id, City.GRID), finding(id, City.GRID));
        var mark = id();
        TestTopics.publish(finding(mark, City.GRID));
        opened(mark);

        assertThat(json(api.order(ADMIN, id)).get("state").stringValue()).isEqualTo("DISPATCHED");
        assertThat(TestTopics.published(Topics.REQUEST, id)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aFindingOfAGridThatIsNotKnownYetBecomesAnOrderToo() {
        var id = id();
        var grid = City.COMMUNITY + "777";

        TestTopics.publish(finding(id, grid));

        assertThat(opened(id).get("gridCode").stringValue()).isEqualTo(grid);
    }

    @Test
    void whatIsNoFindingIsParkedAndHoldsNothingUp() {
        var poison = id();
        TestTopics.publish(finding(poison, City.COMMUNITY));
        TestTopics.publishPoison(Topics.GRID, poison, "grid.patrol-finding-reported.v1", "{\"subject\":\"x\"}");
        var id = id();
        TestTopics.publish(finding(id, City.GRID));

        opened(id);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> TestTopics.records(
                                        Topics.deadLetters(Topics.GRID),
                                        record -> record.key().contains(poison))
                                .size()
                        >= 2);
        api.order(ADMIN, poison).expectStatus().isNotFound();
    }
}
