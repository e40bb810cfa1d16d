package org.linli.kit.outbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.linli.kit.outbox.OutboxRelay.Pending;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.kafka.core.KafkaOperations;

/** One round of publishing: reads outboxes, sends in order, takes out what the broker has acknowledged. */
final class OutboxPublisher {

    private static final Duration STORE_PATIENCE = Duration.ofSeconds(30);
    private static final Duration BROKER_PATIENCE = Duration.ofSeconds(20);
    private static final String AT = Outboxed.FIELD + "." + Outboxed.AT;

    /** What is younger has a writer that woke the relay; the sweep leaves it alone. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final ReactiveMongoTemplate mongo;
    private final KafkaOperations<String, byte[]> kafka;
    private final CloudEvents cloudEvents;
    private final Clock clock;

    OutboxPublisher(
            ReactiveMongoTemplate mongo, KafkaOperations<String, byte[]> kafka, CloudEvents cloudEvents, Clock clock) {
        this.mongo = mongo;
        this.kafka = kafka;
        this.cloudEvents = cloudEvents;
        this.clock = clock;
    }

    /** Publishes what these hold; returns how many of them the broker took something of. */
    int publish(Collection<Pending> batch) {
        return batch.stream()
                .collect(groupingBy(Pending::collection, mapping(Pending::id, toList())))
                .entrySet()
                .stream()
                .mapToInt(some -> publish(some.getKey(), some.getValue()))
                .sum();
    }

    private int publish(String collection, List<String> ids) {
        var documents = mongo.execute(
                        collection, c -> c.find(Filters.in("_id", ids)).projection(Projections.include(Outboxed.FIELD)))
                .collectList()
                .blockOptional(STORE_PATIENCE)
                .orElseThrow();
        var sent = documents.stream().map(this::send).toList();
        kafka.flush();
        var acknowledged =
                sent.stream().map(Sent::await).filter(Acknowledged::any).toList();
        takeOut(collection, acknowledged);
        return acknowledged.size();
    }

    private Sent send(Document aggregate) {
        var id = aggregate.getString("_id");
        var events = aggregate.getList(Outboxed.FIELD, Document.class, List.of());
        var acks = new ArrayList<Map.Entry<String, CompletableFuture<?>>>();
        events.forEach(
                event -> acks.add(Map.entry(event.getString(Outboxed.ID), kafka.send(cloudEvents.record(id, event)))));
        return new Sent(id, acks);
    }

    /** One command for all of them: an event's id is nobody else's. */
    private void takeOut(String collection, List<Acknowledged> acknowledged) {
        if (acknowledged.isEmpty()) {
            return;
        }
        var aggregates = acknowledged.stream().map(Acknowledged::aggregateId).toList();
        var events =
                acknowledged.stream().flatMap(ack -> ack.eventIds().stream()).toList();
        var pull = Updates.pull(Outboxed.FIELD, new Document(Outboxed.ID, new Document("$in", events)));
        mongo.execute(collection, c -> c.updateMany(Filters.in("_id", aggregates), pull))
                .blockLast(STORE_PATIENCE);
    }

    List<Pending> leftBehind(String collection, int limit) {
        var before = Date.from(clock.instant().minus(GRACE));
        return mongo.execute(
                        collection,
                        c -> c.find(Filters.lt(AT, before))
                                .projection(Projections.include("_id"))
                                .sort(Sorts.ascending(AT))
                                .limit(limit))
                .map(document -> new Pending(collection, document.getString("_id")))
                .collectList()
                .blockOptional(STORE_PATIENCE)
                .orElseThrow();
    }

    /** One aggregate's events on their way, in order. */
    private record Sent(String aggregateId, List<Map.Entry<String, CompletableFuture<?>>> acks) {

        /** Waits for the broker; what comes after the first failure is not taken out, so that order is kept on retry. */
        Acknowledged await() {
            var done = acks.stream()
                    .takeWhile(ack -> succeeded(ack.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            return new Acknowledged(aggregateId, done);
        }

        private static boolean succeeded(CompletableFuture<?> ack) {
            return ack.orTimeout(BROKER_PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .handle((ignored, failure) -> failure == null)
                    .join();
        }
    }

    private record Acknowledged(String aggregateId, List<String> eventIds) {

        boolean any() {
            return !eventIds.isEmpty();
        }
    }
}
