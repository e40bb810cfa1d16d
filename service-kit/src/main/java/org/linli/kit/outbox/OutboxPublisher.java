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
import reactor.core.publisher.Flux;

/** One round of publishing: reads outboxes, sends in order, takes out what the broker has acknowledged. */
final class OutboxPublisher {

    private static final Duration STORE_PATIENCE = Duration.ofSeconds(30);
    private static final Duration BROKER_PATIENCE = Duration.ofSeconds(20);
    private static final String AT = Outboxed.FIELD + "." + Outboxed.AT;

    /** A batch is taken out by some commands, one after the other: who writes aggregates has the store's other hands. */
    private static final int TAKEN_OUT_TOGETHER = 125;

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

    /** Publishes what these hold; false if the broker took nothing of what there was. */
    boolean publish(Collection<Pending> batch) {
        var byCollection = batch.stream().collect(groupingBy(Pending::collection, mapping(Pending::id, toList())));
        var fates = new ArrayList<Boolean>();
        byCollection.forEach((collection, ids) -> fates.add(publish(collection, ids)));
        return fates.isEmpty() || fates.contains(true);
    }

    private boolean publish(String collection, List<String> ids) {
        var documents = mongo.execute(
                        collection, c -> c.find(Filters.in("_id", ids)).projection(Projections.include(Outboxed.FIELD)))
                .collectList()
                .blockOptional(STORE_PATIENCE)
                .orElseThrow();
        var sent = documents.stream().map(this::send).filter(Sent::any).toList();
        kafka.flush();
        var acknowledged =
                sent.stream().map(Sent::await).filter(Acknowledged::any).toList();
        takeOut(collection, acknowledged);
        return sent.isEmpty() || !acknowledged.isEmpty();
    }

    private Sent send(Document aggregate) {
        var id = aggregate.getString("_id");
        var events = aggregate.getList(Outboxed.FIELD, Document.class, List.of());
        var acks = new ArrayList<Map.Entry<String, CompletableFuture<?>>>();
        events.forEach(
                event -> acks.add(Map.entry(event.getString(Outboxed.ID), kafka.send(cloudEvents.record(id, event)))));
        return new Sent(id, acks);
    }

    /** One command for many of them: an event's id is nobody else's. */
    private void takeOut(String collection, List<Acknowledged> acknowledged) {
        Flux.fromIterable(acknowledged)
                .buffer(TAKEN_OUT_TOGETHER)
                .concatMap(some -> mongo.execute(collection, c -> {
                    var aggregates =
                            some.stream().map(Acknowledged::aggregateId).toList();
                    var events = some.stream()
                            .flatMap(ack -> ack.eventIds().stream())
                            .toList();
                    var pull = new Document(Outboxed.ID, new Document("$in", events));
                    return c.updateMany(Filters.in("_id", aggregates), Updates.pull(Outboxed.FIELD, pull));
                }))
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

        boolean any() {
            return !acks.isEmpty();
        }

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
