package org.linli.evaluation.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.linli.kit.identity.Unscoped;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** What caps withhold of entries. Each bucket moves from one version to the next, so that two consumers never decide on the same one. */
@Repository
public class CapBuckets {

    private static final int ATTEMPTS = 10;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final ReactiveMongoTemplate mongo;

    CapBuckets(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * What does not count of entries that something bounds, in 1/100 points by entry; asked again it is the same.
     *
     * @param entries as the ledger holds them
     */
    @Unscoped("what was earned counts wherever it was earned")
    public Mono<Map<String, Long>> settle(Collection<Entry> entries) {
        var byBucket = byBucket(entries);
        return byBucket.isEmpty()
                ? Mono.just(Map.of())
                : Mono.defer(() -> settle(byBucket))
                        .retryWhen(Retry.backoff(ATTEMPTS, Duration.ofMillis(20))
                                .filter(Overtaken.class::isInstance)
                                .onRetryExhaustedThrow((ignored, signal) -> signal.failure()));
    }

    /** The same for entries that have been settled; nothing of those that have not. */
    @Unscoped("whoever has the entries may see what of them counts")
    public Mono<Map<String, Long>> withheld(Collection<Entry> entries) {
        var byBucket = byBucket(entries);
        return byBucket.isEmpty()
                ? Mono.just(Map.of())
                : stored(byBucket.keySet()).map(known -> withheldBy(known.values()));
    }

    private static Map<String, List<Entry>> byBucket(Collection<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.cap() != null)
                .collect(groupingBy(
                        entry -> CapBucket.idOf(
                                entry.subjectKind(), entry.subjectId(), Objects.requireNonNull(entry.cap())),
                        LinkedHashMap::new,
                        toList()));
    }

    private Mono<Map<String, Long>> settle(Map<String, List<Entry>> byBucket) {
        return stored(byBucket.keySet()).flatMap(known -> {
            var next = new HashMap<String, CapBucket>();
            byBucket.forEach(
                    (id, entries) -> next.put(id, from(known, id, entries).with(entries)));
            return write(next.values(), known).thenReturn(withheldBy(next.values()));
        });
    }

    private static CapBucket from(Map<String, CapBucket> known, String id, List<Entry> entries) {
        var stored = known.get(id);
        return stored == null
                ? CapBucket.empty(id, Objects.requireNonNull(entries.getFirst().cap()))
                : stored;
    }

    private Mono<Map<String, CapBucket>> stored(Collection<String> ids) {
        return mongo.find(Query.query(Criteria.where("_id").in(ids)), CapBucket.class)
                .collect(toMap(CapBucket::id, bucket -> bucket));
    }

    private static Map<String, Long> withheldBy(Collection<CapBucket> buckets) {
        var all = new HashMap<String, Long>();
        buckets.forEach(bucket -> all.putAll(bucket.withheld()));
        return all;
    }

    private Mono<Void> write(Collection<CapBucket> next, Map<String, CapBucket> known) {
        var moves = next.stream()
                .filter(bucket -> bucket != known.get(bucket.id()))
                .map(this::move)
                .toList();
        return moves.isEmpty()
                ? Mono.empty()
                : mongo.execute(CapBucket.COLLECTION, buckets -> buckets.bulkWrite(moves))
                        .then()
                        .onErrorMap(CapBuckets::isDuplicate, ignored -> new Overtaken());
    }

    /** An upsert whose guard fails is a duplicate: somebody else has moved the bucket. */
    private WriteModel<Document> move(CapBucket bucket) {
        var document = new Document();
        mongo.getConverter().write(bucket, document);
        document.remove("_class");
        var unmoved = Filters.and(Filters.eq("_id", bucket.id()), Filters.eq("version", bucket.version() - 1));
        return new ReplaceOneModel<>(unmoved, document, UPSERT);
    }

    private static boolean isDuplicate(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(MongoBulkWriteException.class::isInstance)
                .map(MongoBulkWriteException.class::cast)
                .flatMap(refused -> refused.getWriteErrors().stream())
                .anyMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }

    /** Another consumer moved a bucket between reading and writing. */
    private static final class Overtaken extends ConcurrencyFailureException {

        Overtaken() {
            super(CapBucket.COLLECTION);
        }
    }
}
