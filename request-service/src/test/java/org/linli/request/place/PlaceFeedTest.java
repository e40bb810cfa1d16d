package org.linli.request.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.event.GridEvent;
import org.linli.event.Topics;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.testkit.TestTopics;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;

/** What the registry tells reaches the map of this instance and the stored copy of all. */
@RequestServiceTest
class PlaceFeedTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Boundary FIRST = City.square(100.0, 30.0, 0.01, 0.01);
    private static final Boundary SECOND = City.square(101.0, 31.0, 0.01, 0.01);
    private static final Spot IN_FIRST = new Spot(100.005, 30.005);
    private static final Spot IN_SECOND = new Spot(101.005, 31.005);

    private final GridMap map;
    private final Places places;
    private final SmartLifecycle listeners;

    PlaceFeedTest(GridMap map, Places places, @Qualifier("eventListeners") SmartLifecycle listeners) {
        this.map = map;
        this.places = places;
        this.listeners = listeners;
    }

    /** What an instance that starts now would know. */
    private GridMap mapOfANewInstance() {
        var begins = new GridMap();
        new PlaceFeed(places, begins, "new").afterPropertiesSet();
        return begins;
    }

    @Test
    void aGridIsLocatedWhereItWasLastDrawnWhateverComesAgain() {
        var code = "500101001001001";
        var registered = City.grid(code, FIRST);
        var drawn = City.drawn(code, 2, SECOND);

        TestTopics.publish(drawn, registered, drawn, registered, registered);
        caughtUp();

        assertThat(map.locate(IN_SECOND).value()).isEqualTo(code);
        assertThat(mapOfANewInstance().locate(IN_SECOND).value()).isEqualTo(code);
        assertThat(mapOfANewInstance().require(new DivisionCode(code)).value()).isEqualTo(code);
        assertThatExceptionOfType(PlaceRefused.class).isThrownBy(() -> map.locate(IN_FIRST));
        assertThatExceptionOfType(PlaceRefused.class)
                .isThrownBy(() -> mapOfANewInstance().locate(IN_FIRST));
    }

    @Test
    void aRetiredGridTakesNoRequestsWhateverIsToldInWhateverOrder() {
        var old = "500104001001001";
        var successor = new DivisionCode("500104001001002");
        var where = City.square(104.0, 34.0, 0.01, 0.01);
        var retired = new GridEvent.GridRetired(
                UUID.randomUUID(), new DivisionCode(old), 3, List.of(successor), Instant.parse("2026-11-22T01:02:03Z"));

        TestTopics.publish(
                retired, City.grid(old, where), City.drawn(old, 2, where), City.grid(successor.value(), where));
        TestTopics.publish(retired, City.grid(old, where));
        caughtUp();

        for (var known : List.of(map, mapOfANewInstance())) {
            assertThat(known.locate(new Spot(104.005, 34.005))).isEqualTo(successor);
            assertThatExceptionOfType(PlaceRefused.RetiredGrid.class)
                    .isThrownBy(() -> known.require(new DivisionCode(old)))
                    .satisfies(refused ->
                            assertThat(refused.problem().detail().en()).contains(successor.value()));
            assertThat(known.path(new DivisionCode(old))).isNotEmpty(); // orders of old are still read
        }
    }

    @Test
    void whatIsToldWhileNobodyListensIsHeardLater() {
        var code = "500102001001001";
        listeners.stop();
        TestTopics.publish(City.grid(code, City.square(102.0, 32.0, 0.01, 0.01)));
        listeners.start();

        caughtUp();

        assertThat(map.locate(new Spot(102.005, 32.005)).value()).isEqualTo(code);
        assertThat(mapOfANewInstance().locate(new Spot(102.005, 32.005)).value())
                .isEqualTo(code);
    }

    /** Places, patrol findings, catalogues, households. */
    private static final int GROUPS = 4;

    @Test
    void aBoundaryThatIsNoneIsParkedAndHoldsNothingUp() {
        var code = "500103001001001";
        var open = Boundary.polygon(List.of(FIRST.coordinates().getFirst().subList(0, 3)));

        TestTopics.publish(City.grid(code, null), City.drawn(code, 2, open));
        TestTopics.publishPoison(Topics.GRID, code, "not an event");
        caughtUp();

        assertThat(mapOfANewInstance().require(new DivisionCode(code)).value()).isEqualTo(code);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(TestTopics.records(
                                Topics.deadLetters(Topics.GRID), record -> code.equals(record.key())))
                        .hasSize(1 + GROUPS)); // the outline once, and what is no event by every group that reads the
        // topic
    }

    /** Waits for enough grids to lie in every partition behind whatever was told before; the store hears before the map. */
    private void caughtUp() {
        var markers = IntStream.range(0, 30)
                .mapToObj(n -> "6%05d001001%03d".formatted(UUID.randomUUID().hashCode() >>> 16, n))
                .toList();
        TestTopics.publish(markers.stream().map(code -> City.grid(code, null)).toArray(GridEvent[]::new));
        await().atMost(SOON).ignoreExceptions().until(() -> {
            markers.forEach(code -> map.require(new DivisionCode(code)));
            return true;
        });
    }
}
