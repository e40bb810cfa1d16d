package org.linli.kit.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kit.KitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@KitTest
class WorkTimerTest {

    private static final String COLLECTION = "leased";
    private static final String FIELD = "wakeAt";
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final Duration TERM = Duration.ofSeconds(60);

    private final ReactiveMongoTemplate mongo;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Queue<String> carriedOut = new ConcurrentLinkedQueue<>();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();

    WorkTimerTest(@Autowired ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @BeforeEach
    void nothingIsDue() {
        mongo.dropCollection(COLLECTION).block();
    }

    private void due(String id, Instant at) {
        mongo.insert(new Document("_id", id).append(FIELD, Date.from(at)), COLLECTION)
                .block();
    }

    private WorkTimer timer(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return new WorkTimer(new Leases(mongo, clock, 4, TERM), List.of(new Lamps()), meters);
    }

    /** Switches off what has burnt long enough. */
    private final class Lamps implements TimedWork {

        @Override
        public String name() {
            return "lamps";
        }

        @Override
        public String collection() {
            return COLLECTION;
        }

        @Override
        public String field() {
            return FIELD;
        }

        @Override
        public Mono<Void> carryOut(String id) {
            carriedOut.add(id);
            return broken.contains(id)
                    ? Mono.error(new IllegalStateException("broken"))
                    : mongo.updateFirst(
                                    Query.query(Criteria.where("_id").is(id)), new Update().unset(FIELD), COLLECTION)
                            .then();
        }
    }

    @Test
    void whatIsDueIsCarriedOutOnceAndWhatIsNotWaits() {
        due("past", NOW.minusSeconds(1));
        due("now", NOW);
        due("later", NOW.plusMillis(1));

        timer(NOW).run().block();
        timer(NOW).run().block();

        assertThat(carriedOut).containsExactly("past", "now");
    }

    @Test
    void moreThanABatchIsCarriedOutTheLongestDueFirst() {
        IntStream.range(0, 30).forEach(i -> due("d" + (100 + i), NOW.minusSeconds(i)));

        timer(NOW).run().block();

        assertThat(carriedOut).hasSize(30).doesNotHaveDuplicates();
        assertThat(List.copyOf(carriedOut).subList(0, 4)).contains("d129", "d128", "d127", "d126");
    }

    @Test
    void severalReplicasShareTheWork() {
        IntStream.range(0, 40).forEach(i -> due("d" + i, NOW));

        Flux.range(0, 4).flatMap(ignored -> timer(NOW).run()).blockLast();
        timer(NOW).run().block();

        assertThat(carriedOut).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void whatFailsHoldsUpNothingAndIsTriedAgainWhenItsLeaseHasRunOut() {
        broken.add("broken");
        due("broken", NOW.minusSeconds(10));
        IntStream.range(0, 6).forEach(i -> due("d" + i, NOW));
        timer(NOW).run().block();
        assertThat(carriedOut).hasSize(7).contains("broken");

        broken.clear();
        timer(NOW.plus(TERM).minusMillis(1)).run().block();
        assertThat(carriedOut).hasSize(7);
        timer(NOW.plus(TERM)).run().block();

        assertThat(carriedOut).hasSize(8).last().isEqualTo("broken");
        assertThat(meters.get("linli.timed.work")
                        .tags("work", "lamps", "outcome", "failed")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aClaimOfOneThatDiedIsTakenOverWhenItHasRunOut() {
        due("d1", NOW);
        var dead = new Leases(mongo, Clock.fixed(NOW, ZoneOffset.UTC), 4, TERM);
        assertThat(dead.claim(new Lamps()).block()).containsExactly("d1");

        timer(NOW.plusSeconds(59)).run().block();
        assertThat(carriedOut).isEmpty();
        timer(NOW.plusSeconds(60)).run().block();

        assertThat(carriedOut).containsExactly("d1");
    }

    @Test
    void howLongTheLongestHasBeenWaitingIsKnown() {
        due("d1", NOW.minusSeconds(90));

        var timer = timer(NOW);
        timer.run().block();
        assertThat(late()).isEqualTo(90);
        timer.run().block();

        assertThat(late()).isZero();
    }

    private double late() {
        return meters.get("linli.timed.work.late.seconds")
                .tag("work", "lamps")
                .gauge()
                .value();
    }
}
