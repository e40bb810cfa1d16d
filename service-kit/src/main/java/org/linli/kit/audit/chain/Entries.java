package org.linli.kit.audit.chain;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.store.Indexes;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored chain. Nothing here changes or removes an entry. */
@Repository
public class Entries {

    private final ReactiveMongoTemplate mongo;

    public Entries(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The end of the chain as it is stored. */
    @Unscoped("the chain is one, whoever acted where")
    Mono<Head> head() {
        return mongo.execute(
                        StoredEntry.COLLECTION,
                        c -> c.find(Filters.lte(StoredEntry.ID, StoredEntry.LAST_ID))
                                .sort(Sorts.descending(StoredEntry.ID))
                                .limit(1))
                .next()
                .map(stored -> StoredEntry.read(stored).head())
                .defaultIfEmpty(Head.NONE);
    }

    /**
     * Adds entries in their order, as far as no other replica has taken their places.
     *
     * @return how many were added
     */
    Mono<Integer> add(List<Entry> entries) {
        var documents = entries.stream().map(StoredEntry::of).toList();
        return mongo.execute(StoredEntry.COLLECTION, c -> c.insertMany(documents))
                .then(Mono.just(entries.size()))
                .onErrorResume(failure -> firstTaken(failure).map(Mono::just).orElseGet(() -> Mono.error(failure)));
    }

    private static Optional<Integer> firstTaken(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(MongoBulkWriteException.class::isInstance)
                .map(MongoBulkWriteException.class::cast)
                .flatMap(refused -> refused.getWriteErrors().stream())
                .filter(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)
                .findFirst()
                .map(error -> error.getIndex());
    }

    /** The chain from its beginning, in order; read as it is taken. */
    @Unscoped("the chain is one, whoever acted where")
    Flux<Entry> all() {
        return mongo.execute(StoredEntry.COLLECTION, c -> c.find().sort(Sorts.ascending(StoredEntry.ID)))
                .map(StoredEntry::read);
    }

    /** The entry in this place, if it is there. */
    @Unscoped("the chain is one, whoever acted where")
    Mono<Entry> at(long sequence) {
        return mongo.execute(StoredEntry.COLLECTION, c -> c.find(Filters.eq(StoredEntry.ID, StoredEntry.id(sequence))))
                .next()
                .map(StoredEntry::read);
    }

    /** What an auditor of this scope may read of what they ask for, newest first. */
    public Flux<Entry> find(Scope scope, EntryFilter filter, int limit) {
        var conditions = Stream.concat(within(scope), filter.conditions()).toList();
        Bson query = conditions.isEmpty() ? new Document() : Filters.and(conditions);
        return mongo.execute(
                        StoredEntry.COLLECTION,
                        c -> c.find(query)
                                .sort(Sorts.descending(StoredEntry.ID))
                                .limit(limit))
                .map(StoredEntry::read);
    }

    /** What lists of entries are ordered by. */
    public static String key(Entry entry) {
        return StoredEntry.id(entry.sequence());
    }

    /** The indexes that lists of entries need. */
    public static Indexes indexes() {
        return Indexes.on(
                StoredEntry.COLLECTION,
                Indexes.ascending(StoredEntry.DIVISIONS, StoredEntry.ID),
                Indexes.ascending(StoredEntry.SUBJECT, StoredEntry.ID),
                Indexes.ascending(StoredEntry.OBJECT, StoredEntry.ID),
                Indexes.ascending(StoredEntry.AT));
    }

    private static Stream<Bson> within(Scope scope) {
        return switch (scope) {
            case Scope.Division(var prefix) when prefix.isEmpty() -> Stream.of();
            case Scope.Division(var prefix) -> Stream.of(Filters.eq(StoredEntry.DIVISIONS, prefix));
            case Scope.Unit _, Scope.Person _, Scope.Nothing _ ->
                Stream.of(Filters.in(StoredEntry.DIVISIONS, List.of()));
        };
    }
}
