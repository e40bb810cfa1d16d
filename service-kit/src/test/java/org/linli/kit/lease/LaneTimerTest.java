package org.linli.kit.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kit.KitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@KitTest
class LaneTimerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final Duration TERM = Duration.ofSeconds(15);
    private static final int BATCH = 10;

    private final ReactiveMongoTemplate mongo;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Map<String, AtomicInteger> due = new ConcurrentHashMap<>();
    private final Queue<String> turns = new ConcurrentLinkedQueue<>();
    private final Letters letters = new Letters();

    LaneTimerTest(@Autowired ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @BeforeEach
    void nobodyHasATurn() {
        mongo.dropCollection(Turns.COLLECTION).block();
    }

    private void due(String lane, int pieces) {
        due.put(lane, new AtomicInteger(pieces));
    }

    private LaneTimer timer(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return new LaneTimer(mongo, clock, List.of(letters), BATCH, TERM, meters);
    }

    /** Letters of streets. */
    private final class Letters implements LaneWork {

        @Override
        public String name() {
            return "letters";
        }

        @Override
        public Flux<String> lanes(Instant now) {
            return Flux.fromStream(() ->
                    due.entrySet().stream().filter(e -> e.getValue().get() > 0).map(Map.Entry::getKey));
        }

        @Override
        public Mono<Instant> oldest(Instant now) {
            return lanes(now).next().map(ignored -> now.minusSeconds(90));
        }

        @Override
        public Mono<Integer> serve(String lane, Instant now, int most) {
            if (lane.equals("closed")) {
                return Mono.error(new IllegalStateException("closed"));
            }
            turns.add(lane);
            var left = due.get(lane);
            var served = Math.min(most, left.get());
            left.addAndGet(-served);
            return Mono.just(served);
        }
    }

    @Test
    void everythingThatIsDueIsServed() {
        due("a", 25);
        due("b", 3);
        due("none", 0);

        timer(NOW).run().block();

        assertThat(due.values()).allMatch(left -> left.get() == 0);
        assertThat(turns).containsOnly("a", "b");
        assertThat(done()).isEqualTo(28);
    }

    @Test
    void aLaneWithVeryMuchDoesNotHoldUpTheOthers() {
        due("huge", 500);
        due("small", 15);
        due("tiny", 1);

        timer(NOW).run().block();

        assertThat(List.copyOf(turns).subList(0, 5))
                .contains("tiny")
                .filteredOn("small"::equals)
                .hasSize(2);
        assertThat(due.get("huge")).hasValue(0);
    }

    @Test
    void theLaneThatHasWaitedTheLongestComesFirst() {
        var served = new Turns(mongo, Clock.fixed(NOW, ZoneOffset.UTC), "r1", TERM);
        served.take(letters, "a").then(served.giveBack(letters, "a")).block();

        assertThat(served.free(letters, List.of("a", "b")).block()).containsExactly("b", "a");
    }

    @Test
    void aLaneIsServedByOneReplicaAtATimeAndTakenOverFromOneThatDied() {
        due("a", 1);
        var dead = new Turns(mongo, Clock.fixed(NOW, ZoneOffset.UTC), "r1", TERM);
        assertThat(dead.take(letters, "a").block()).isTrue();

        timer(NOW.plus(TERM).minusMillis(1)).run().block();
        assertThat(turns).isEmpty();
        timer(NOW.plus(TERM)).run().block();

        assertThat(turns).containsExactly("a");
    }

    @Test
    void ofManyReplicasOneGetsALane() {
        var takers = Flux.range(0, 12)
                .flatMap(i -> new Turns(mongo, Clock.fixed(NOW, ZoneOffset.UTC), "r" + i, TERM).take(letters, "a"));

        assertThat(takers.filter(taken -> taken).count().block()).isEqualTo(1);
    }

    @Test
    void aLaneThatFailsHoldsUpNoOther() {
        due("closed", 1);
        due("a", 1);

        timer(NOW).run().block();

        assertThat(turns).containsExactly("a");
        assertThat(meters.get("linli.timed.work")
                        .tags("work", "letters", "outcome", "failed")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void howLongTheLongestHasBeenWaitingIsKnown() {
        due("a", 1);

        var timer = timer(NOW);
        timer.run().block();
        assertThat(late()).isEqualTo(90);
        timer.run().block();

        assertThat(late()).isZero();
    }

    private double late() {
        return meters.get("linli.timed.work.late.seconds")
                .tag("work", "letters")
                .gauge()
                .value();
    }

    private double done() {
        return meters.get("linli.timed.work")
                .tags("work", "letters", "outcome", "done")
                .counter()
                .count();
    }
}
