package org.linli.kit.tally;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.linli.kit.consume.Received;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Counters kept from events. Each counter document carries, per topic partition, the offset it has counted up to, and moves
 * in the same update: counting a batch again adds nothing, whichever part of it was stored before the crash. Two
 * consumers that overlap for a moment while partitions move are told apart by the same guard.
 */
public final class Tally {

    private static final String COUNTED = "counted";
    private static final int ATTEMPTS = 10;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final ReactiveMongoTemplate mongo;
    private final String collection;
    private final Inbox inbox;

    Tally(ReactiveMongoTemplate mongo, String collection, Inbox inbox) {
        this.mongo = mongo;
        this.collection = collection;
        this.inbox = inbox;
    }

    /**
     * Counts a batch of events.
     *
     * @param increments what one event adds, the same whenever it is asked
     */
    public Mono<Void> count(List<Received> batch, Function<Received, List<Increment>> increments) {
        return inbox.firsts(batch)
                .map(firsts -> firsts.stream()
                        .flatMap(received -> increments.apply(received).stream())
                        .toList())
                .flatMap(this::add)
                .retryWhen(Retry.backoff(ATTEMPTS, Duration.ofMillis(20))
                        .filter(Overtaken.class::isInstance)
                        .onRetryExhaustedThrow((ignored, signal) -> signal.failure()));
    }

    private Mono<Void> add(List<Increment> increments) {
        if (increments.isEmpty()) {
            return Mono.empty();
        }
        var byCounter = increments.stream().collect(groupingBy(Increment::counterId, LinkedHashMap::new, toList()));
        return counted(byCounter.keySet())
                .flatMap(known -> write(byCounter.entrySet().stream()
                        .flatMap(e -> move(e.getValue(), known.getOrDefault(e.getKey(), new Document())).stream())
                        .toList()));
    }

    private Mono<Map<String, Document>> counted(Set<String> ids) {
        return mongo.execute(
                        collection,
                        counters -> counters.find(Filters.in("_id", ids)).projection(Projections.include(COUNTED)))
                .collect(toMap(d -> d.getString("_id"), d -> d.get(COUNTED, new Document())));
    }

    /** What moves one counter from where it was read; nothing if it has counted all this before. */
    private static Optional<WriteModel<Document>> move(List<Increment> increments, Document counted) {
        var id = increments.getFirst().counterId();
        var fresh = increments.stream()
                .filter(i ->
                        i.origin().offset() > offset(counted, i.origin().lane()).orElse(-1L))
                .toList();
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        var guard = new ArrayList<Bson>(List.of(Filters.eq("_id", id)));
        fresh.stream().map(i -> i.origin().lane()).distinct().forEach(lane -> guard.add(unmoved(counted, lane)));
        return Optional.of(new UpdateOneModel<>(Filters.and(guard), update(fresh), UPSERT));
    }

    /** In one request that ends at the first counter which has moved meanwhile: an upsert whose guard fails is a duplicate. */
    private Mono<Void> write(List<WriteModel<Document>> moves) {
        return moves.isEmpty()
                ? Mono.empty()
                : mongo.execute(collection, counters -> counters.bulkWrite(moves))
                        .then()
                        .onErrorMap(Tally::isDuplicate, ignored -> new Overtaken(collection));
    }

    private static boolean isDuplicate(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(MongoBulkWriteException.class::isInstance)
                .map(MongoBulkWriteException.class::cast)
                .flatMap(refused -> refused.getWriteErrors().stream())
                .anyMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }

    private static Bson unmoved(Document counted, String lane) {
        var field = COUNTED + "." + lane;
        return offset(counted, lane)
                .<Bson>map(offset -> Filters.eq(field, offset))
                .orElseGet(() -> Filters.exists(field, false));
    }

    private static Optional<Long> offset(Document counted, String lane) {
        return Optional.ofNullable(counted.getLong(lane));
    }

    private static Bson update(List<Increment> fresh) {
        var amounts = new HashMap<String, Long>();
        var offsets = new HashMap<String, Long>();
        fresh.forEach(increment -> {
            increment.amounts().forEach((field, amount) -> amounts.merge(field, amount, Long::sum));
            offsets.merge(increment.origin().lane(), increment.origin().offset(), Long::max);
        });
        var parts = new ArrayList<Bson>();
        amounts.forEach((field, amount) -> parts.add(Updates.inc(field, amount)));
        offsets.forEach((lane, offset) -> parts.add(Updates.set(COUNTED + "." + lane, offset)));
        fresh.getFirst().labels().forEach((field, label) -> parts.add(Updates.setOnInsert(field, label)));
        return Updates.combine(parts);
    }

    /** Another consumer moved the counter between reading and writing. */
    private static final class Overtaken extends ConcurrencyFailureException {

        Overtaken(String counter) {
            super(counter);
        }
    }
}
