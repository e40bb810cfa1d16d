package org.linli.request.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.request.delivery.SimulatedReceiver.letter;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Paging;
import org.linli.request.RequestServiceTest;
import org.linli.request.delivery.Simulation.SimulatedClock;
import reactor.core.publisher.Flux;

/** Couriers in a time of their own, with receivers that are down, slow, or choosy. */
@RequestServiceTest
class CourierTest {

    private static final Scope EVERYWHERE = new Scope.Division("");
    private static final Paging FIRST = new Paging(Optional.empty(), 200);

    private final Lanes lanes;
    private final SimulatedClock clock = new SimulatedClock();
    private final SimulatedReceiver receiver = new SimulatedReceiver("sim-" + UUID.randomUUID());
    private final Simulation simulation;

    CourierTest(Lanes lanes) {
        this.lanes = lanes;
        this.simulation = new Simulation(lanes, receiver, clock);
    }

    private Recipient to(String orderId) {
        return to("city", orderId);
    }

    private Recipient to(String name, String orderId) {
        return new Recipient(receiver.kind(), name, orderId, List.of("140213", "140213050"));
    }

    private void tell(Recipient to, int from, int until) {
        IntStream.rangeClosed(from, until)
                .forEach(number -> simulation
                        .deliveries
                        .add(to, letter(to.orderId(), number))
                        .block());
    }

    private static List<String> bodies(String orderId, int messages) {
        return IntStream.rangeClosed(1, messages)
                .mapToObj(number -> orderId + "#" + number)
                .toList();
    }

    private List<DeliveryLog> log() {
        return simulation
                .deliveries
                .of(receiver.kind(), "city", Optional.empty(), EVERYWHERE, FIRST)
                .block()
                .items();
    }

    @Test
    void whatIsToldArrivesInOrder() {
        tell(to("a"), 1, 5);

        simulation.run(Duration.ofSeconds(1));

        assertThat(receiver.taken()).isEqualTo(bodies("a", 5));
        assertThat(log().getFirst().state()).isEqualTo(LaneState.IDLE);
        assertThat(simulation.gauge("linli.delivery.backlog")).isZero();
    }

    @Test
    void theSameEventIsToldOnce() {
        tell(to("a"), 1, 2);
        tell(to("a"), 1, 2);

        simulation.run(Duration.ofSeconds(1));

        assertThat(receiver.taken()).isEqualTo(bodies("a", 2));
    }

    @Test
    void anOrderThatIsRefusedHoldsUpNoOtherAndCanBeSentAgain() {
        receiver.refuses(body -> body.startsWith("bad#"));
        tell(to("bad"), 1, 2);
        tell(to("good"), 1, 2);

        simulation.run(Duration.ofMinutes(2));

        assertThat(receiver.taken()).isEqualTo(bodies("good", 2));
        assertThat(simulation.gauge("linli.delivery.dead")).isEqualTo(1);
        assertThat(simulation.gauge("linli.delivery.breaker.open")).isZero();
        receiver.refuses(body -> false);
        simulation.deliveries.replay(receiver.kind(), "city", "bad", EVERYWHERE).block();
        simulation.run(Duration.ofSeconds(1));
        assertThat(receiver.taken("bad")).isEqualTo(bodies("bad", 2));
        assertThat(simulation.gauge("linli.delivery.dead")).isZero();
    }

    @Test
    void anOrderOfWhichNothingCanBeSaidHoldsUpNoOther() {
        tell(to("unreadable"), 1, 1);
        tell(to("good"), 1, 1);

        simulation.run(Duration.ofSeconds(1));

        assertThat(receiver.taken()).isEqualTo(bodies("good", 1));
    }

    @Test
    void anHourOfSilenceThenComingAndGoingLosesNothingAndKeepsTheOrder() {
        receiver.downFor(body -> true);
        var orders = IntStream.range(0, 20).mapToObj(n -> "order-" + n).toList();
        orders.forEach(order -> tell(to(order), 1, 3));

        simulation.run(Duration.ofMinutes(10));

        assertThat(simulation.gauge("linli.delivery.backlog")).isEqualTo(20);
        assertThat(simulation.gauge("linli.delivery.oldest.age.seconds")).isGreaterThanOrEqualTo(590);
        assertThat(simulation.gauge("linli.delivery.breaker.open")).isEqualTo(1);
        orders.forEach(order -> tell(to(order), 4, 5));
        simulation.run(Duration.ofMinutes(50));
        assertThat(receiver.taken()).isEmpty();
        assertThat(receiver.calls()).isLessThan(300); // an hour of 30 seconds each, two calls to see, and the first few
        for (var minute = 0; minute < 20; minute++) {
            var up = minute % 2 == 0;
            receiver.downFor(body -> !up);
            simulation.run(Duration.ofMinutes(1));
        }
        receiver.downFor(body -> false);
        simulation.run(Duration.ofMinutes(6));
        orders.forEach(order -> assertThat(receiver.taken(order)).isEqualTo(bodies(order, 5)));
        assertThat(simulation.gauge("linli.delivery.backlog")).isZero();
        assertThat(simulation.gauge("linli.delivery.dead")).isZero();
        assertThat(simulation.gauge("linli.delivery.breaker.open")).isZero();
    }

    @Test
    void whoWantsNoCallsForAWhileMissesNothing() {
        var ready = receiver.find("city").block();
        receiver.is(new Receiver.Away());
        tell(to("a"), 1, 2);

        simulation.run(Duration.ofSeconds(5));

        assertThat(receiver.calls()).isZero();
        receiver.is(ready);
        simulation.run(Duration.ofSeconds(1));
        assertThat(receiver.taken()).isEqualTo(bodies("a", 2));
    }

    @Test
    void whatWaitsForSomebodyWhoIsGoneIsDropped() {
        receiver.is(new Receiver.Gone());
        tell(to("a"), 1, 2);

        simulation.run(Duration.ofSeconds(1));

        assertThat(log().getFirst().state()).isEqualTo(LaneState.ENDED);
        assertThat(simulation.gauge("linli.delivery.backlog")).isZero();
    }

    @Test
    void aReplicaThatDiesBetweenCallAndNoteLosesNothingAndOvertakesNothing() {
        tell(to("a"), 1, 3);
        receiver.neverAnswers(body -> body.endsWith("#2"));
        var dying = simulation.timer.run().subscribe();
        await().until(() -> receiver.calls() == 2);
        dying.dispose(); // the first was taken and noted; of the second nobody knows
        receiver.neverAnswers(body -> false);
        var another = new Simulation(lanes, receiver, clock);

        another.run(Duration.ofSeconds(59));
        assertThat(receiver.taken()).isEqualTo(bodies("a", 1)); // the lane is still the dead one's
        another.run(Duration.ofSeconds(3));

        assertThat(receiver.taken()).isEqualTo(bodies("a", 3));
    }

    @Test
    void twoReplicasShareTheWorkAndSendNothingTwice() {
        var orders = IntStream.range(0, 30).mapToObj(n -> "order-" + n).toList();
        orders.forEach(order -> tell(to(order), 1, 2));
        var another = new Simulation(lanes, receiver, clock);

        Flux.merge(simulation.timer.run(), another.timer.run()).blockLast();
        simulation.run(Duration.ofSeconds(2));

        assertThat(receiver.taken()).hasSize(60).doesNotHaveDuplicates();
        orders.forEach(order -> assertThat(receiver.taken(order)).isEqualTo(bodies(order, 2)));
    }

    @Test
    void theLogSaysHowItWentAndWhoHasNoBusinessThereSeesNothing() {
        tell(to("a"), 1, 1);
        simulation.run(Duration.ofSeconds(1));

        assertThat(log().getFirst().messages()).singleElement().satisfies(entry -> {
            assertThat(entry.sequence()).isEqualTo(1);
            assertThat(entry.outcome()).isEqualTo("200");
            assertThat(entry.takenAt()).isNotNull();
        });
        for (var scope : List.of(new Scope.Division("140214"), new Scope.Nothing(), new Scope.Unit("u"))) {
            assertThat(simulation
                            .deliveries
                            .of(receiver.kind(), LaneState.IDLE, scope, FIRST)
                            .block()
                            .items())
                    .isEmpty();
        }
    }
}
