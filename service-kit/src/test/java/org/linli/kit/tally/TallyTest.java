package org.linli.kit.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.event.PartyMemberEvent.UnitCheckedIn;
import org.linli.kit.KitTest;
import org.linli.kit.consume.Origin;
import org.linli.kit.consume.Received;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** However batches are cut, repeated, interrupted or raced, each event is counted once in each of its counters. */
@KitTest
class TallyTest {

    private static final DivisionCode DIVISION = new DivisionCode("140213050001");
    private static final int EVENTS = 120;
    private static final int COUNTERS = 4;

    private final Tallies tallies;
    private final ReactiveMongoTemplate mongo;
    private final String collection = "tally_" + UUID.randomUUID();

    @Autowired
    TallyTest(Tallies tallies, ReactiveMongoTemplate mongo) {
        this.tallies = tallies;
        this.mongo = mongo;
    }

    @RepeatedTest(10)
    void anyHistoryOfDeliveriesGivesTheSameFigures(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var lanes = publish(random);

        for (var lane : lanes) {
            deliver(lane, random);
        }

        var expected = (long) EVENTS / COUNTERS;
        assertThat(figures())
                .hasSize(COUNTERS)
                .allSatisfy((ignored, amount) -> assertThat(amount).isEqualTo(expected));
    }

    @Test
    void twoConsumersThatOverlapCountOnce() {
        var batch = new ArrayList<Received>();
        IntStream.range(0, 50).forEach(i -> batch.add(received(i, 0, i)));

        Flux.range(0, 4).flatMap(ignored -> count(batch, Integer.MAX_VALUE)).blockLast();

        assertThat(figures().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(50);
    }

    @Test
    void aCounterSaysOfItselfWhatItWasToldFirst() {
        count(List.of(received(0, 0, 0)), Integer.MAX_VALUE).block();

        assertThat(mongo.findById("counter-0", Document.class, collection)
                        .block()
                        .getString("name"))
                .isEqualTo("counter-0");
    }

    /** Each event once on one of two lanes, and some a second time later on. */
    private List<List<Received>> publish(Random random) {
        List<List<Received>> lanes = List.of(new ArrayList<>(), new ArrayList<>());
        var order = new ArrayList<>(IntStream.range(0, EVENTS).boxed().toList());
        Collections.shuffle(order, random);
        for (var number : order) {
            var lane = number % 2;
            var times = random.nextInt(4) == 0 ? 2 : 1;
            for (var i = 0; i < times; i++) {
                lanes.get(lane).add(received(number, lane, lanes.get(lane).size()));
            }
        }
        return lanes;
    }

    /** In batches of any size; now and then a crash leaves some counters behind and the batch comes again, cut anew. */
    private void deliver(List<Received> lane, Random random) {
        var committed = 0;
        while (committed < lane.size()) {
            var end = Math.min(lane.size(), committed + 1 + random.nextInt(20));
            var crashed = random.nextInt(3) == 0;
            count(lane.subList(committed, end), crashed ? random.nextInt(COUNTERS) : Integer.MAX_VALUE)
                    .block();
            committed = crashed ? committed : end;
        }
    }

    /** Counts a batch, but stops after the first few counters as a process does that is killed. */
    private Mono<Void> count(List<Received> batch, int counters) {
        return tallies.of(collection)
                .count(batch, received -> counterOf(received) < counters ? List.of(increment(received)) : List.of());
    }

    private static Increment increment(Received received) {
        var counter = "counter-" + counterOf(received);
        return new Increment(counter, received.origin(), Map.of("name", counter), Map.of("events", 1L));
    }

    private static long counterOf(Received received) {
        return received.event().sequence() % COUNTERS;
    }

    private static Received received(int number, int partition, int offset) {
        var id = new UUID(0, number);
        return new Received(
                new UnitCheckedIn(id, "unit", number, DIVISION, Instant.EPOCH),
                new Origin("a.topic", partition, offset));
    }

    private Map<String, Long> figures() {
        return mongo.findAll(Document.class, collection)
                .collectMap(document -> document.getString("_id"), document -> document.getLong("events"))
                .block();
    }
}
