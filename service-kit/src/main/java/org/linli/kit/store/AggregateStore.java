package org.linli.kit.store;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.linli.event.Event;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.outbox.Outboxed;
import org.linli.kit.problem.Refusal;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Aggregates of one type in one collection. State and events are one conditional write: nothing is published that was not
 * stored, nothing stored that will not be published. The outbox array is only ever pushed to here, so that a write cannot
 * bring back what the relay has taken. A command that has a {@link CommandId} leaves it in the same write; sent again, it finds
 * the aggregate as it is now and changes nothing.
 */
public final class AggregateStore<T extends Aggregate> {

    private static final String ID = "_id";
    private static final String VERSION = "version";

    /** Ids of the last commands that changed the aggregate; not mapped by it. */
    private static final String COMMANDS = "commands";

    /** A copy of a command that comes later than so many others on the same aggregate is no longer recognised. */
    private static final int REMEMBERED = 64;

    /** Whoever was too slow waits a little, by chance, and decides anew; after some seconds of that it is a conflict. */
    private static final int ATTEMPTS = 20;

    private static final Duration FIRST_WAIT = Duration.ofMillis(5);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(400);

    /** Of more that were written at once the relay hears when their writer pauses. */
    private static final int WOKEN_AT_ONCE = 100;

    private final Class<T> type;
    private final String collection;
    private final ReactiveMongoTemplate mongo;
    private final OutboxRelay relay;

    public AggregateStore(Class<T> type, ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.type = type;
        this.collection = mongo.getCollectionName(type);
        this.mongo = mongo;
        this.relay = relay;
        relay.watch(collection);
    }

    /** Aggregates that match, without their outboxes. */
    public Flux<T> find(Query query) {
        return mongo.find(onlyMapped(query), type, collection);
    }

    /** The one that matches, if any. */
    public Mono<T> findOne(Query query) {
        return mongo.findOne(onlyMapped(query), type, collection);
    }

    /**
     * Stores a new aggregate with the event that tells of it.
     *
     * @return the aggregate; {@link org.springframework.dao.DuplicateKeyException} if its id is taken
     */
    public Mono<T> insert(Change<T> first) {
        return insert(first, List.of());
    }

    /**
     * Stores a new aggregate together with what else it has brought about.
     *
     * @param more events that follow the first one in sequence; only for aggregates that no command ever changes
     */
    public Mono<T> insert(Change<T> first, List<? extends Event> more) {
        return Mono.deferContextual(context -> {
            var command = CommandId.of(context);
            var events =
                    Stream.<Event>concat(first.event().stream(), more.stream()).toList();
            return insert(first.next(), events, command)
                    .onErrorResume(
                            DuplicateKeyException.class, taken -> doneBefore(byId(first.next()), command, taken));
        });
    }

    private Mono<T> insert(T aggregate, List<Event> events, Optional<CommandId> command) {
        return mongo.insert(document(aggregate, events, command), collection)
                .doOnNext(ignored -> relay.wake(collection, aggregate.id()))
                .thenReturn(aggregate);
    }

    private Document document(T aggregate, List<Event> events, Optional<CommandId> command) {
        var document = written(aggregate);
        document.put(Outboxed.FIELD, Outboxed.of(events));
        command.ifPresent(id -> document.put(COMMANDS, List.of(id.value())));
        return document;
    }

    /**
     * Stores many new aggregates in one call of the store, each with the event that tells of it. A failure, or the end of the
     * process, in between leaves some of them whole and the others not there.
     *
     * @return those that were stored; the others' ids are taken
     */
    public Mono<List<T>> insertAll(List<Change<T>> firsts) {
        return Mono.deferContextual(context -> {
            var command = CommandId.of(context);
            var documents = firsts.stream()
                    .map(first -> document(first.next(), first.event().stream().toList(), command))
                    .toList();
            return firsts.isEmpty() ? Mono.just(List.<T>of()) : insertAll(firsts, documents);
        });
    }

    private Mono<List<T>> insertAll(List<Change<T>> firsts, List<Document> documents) {
        return mongo.execute(collection, c -> c.insertMany(documents, new InsertManyOptions().ordered(false)))
                .then(Mono.just(Set.<Integer>of()))
                .onErrorResume(DataAccessException.class, TakenIds::among)
                .map(taken -> IntStream.range(0, firsts.size())
                        .filter(i -> !taken.contains(i))
                        .mapToObj(i -> firsts.get(i).next())
                        .toList())
                .doOnNext(this::wake);
    }

    private void wake(List<T> stored) {
        if (stored.size() > WOKEN_AT_ONCE) {
            relay.wakeLater();
        } else {
            stored.forEach(one -> relay.wake(collection, one.id()));
        }
    }

    /** Which of these aggregates this command has written: what a repeated piece of work need not do again. */
    public Flux<String> writtenBy(CommandId command, Collection<String> ids) {
        var query = Query.query(Criteria.where(ID).in(ids).and(COMMANDS).is(command.value()));
        query.fields().include(ID);
        return mongo.find(query, Document.class, collection).map(document -> document.getString(ID));
    }

    /** What the same command made of the aggregate when it was sent before; the failure if it was not. */
    private Mono<T> doneBefore(Query one, Optional<CommandId> command, Throwable failure) {
        return Mono.justOrEmpty(command)
                .flatMap(id -> findOne(
                        Query.of(one).addCriteria(Criteria.where(COMMANDS).is(id.value()))))
                .switchIfEmpty(Mono.error(failure));
    }

    /**
     * Carries out a command on the one aggregate that matches: decides on what is stored and stores what was decided,
     * unless someone else was quicker; then it decides anew.
     *
     * @param decide pure: may be called several times
     * @return the aggregate as it is now; empty if none matches; {@link Conflict} if others were quicker every time
     */
    public Mono<T> change(Query one, Function<T, Change<T>> decide) {
        return Mono.deferContextual(context -> change(one, decide, CommandId.of(context)));
    }

    private Mono<T> change(Query one, Function<T, Change<T>> decide, Optional<CommandId> command) {
        return findOne(one)
                .flatMap(current -> store(current, decide.apply(current), command))
                .onErrorResume(Refusal.class, refused -> doneBefore(one, command, refused))
                .retryWhen(Retry.backoff(ATTEMPTS, FIRST_WAIT)
                        .maxBackoff(LONGEST_WAIT)
                        .filter(Conflict.class::isInstance)
                        .onRetryExhaustedThrow((ignored, signal) -> signal.failure()));
    }

    private Mono<T> store(T current, Change<T> change, Optional<CommandId> command) {
        if (change.next() == current) {
            return Mono.just(current);
        }
        var unchanged = byId(current).addCriteria(Criteria.where(VERSION).is(current.version()));
        var update = update(change.next(), change.event());
        command.ifPresent(id -> {
            unchanged.addCriteria(Criteria.where(COMMANDS).ne(id.value()));
            update.push(COMMANDS).slice(-REMEMBERED).each(id.value());
        });
        return mongo.updateFirst(unchanged, update, collection)
                .flatMap(result -> result.getMatchedCount() == 1
                        ? Mono.just(change.next())
                        : Mono.<T>error(new Conflict(current.id())))
                .doOnNext(next -> relay.wake(collection, next.id()));
    }

    /**
     * Stores many changes of different aggregates in one call of the store, each with its event and each only if its aggregate is still
     * as it was decided on. A failure, or the end of the process, in between leaves some of them stored whole and the others not at all.
     *
     * @return how many were stored; of the others, somebody else was quicker
     */
    public Mono<Integer> changeAll(List<Change<T>> changes) {
        if (changes.isEmpty()) {
            return Mono.just(0);
        }
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, collection);
        changes.forEach(change -> bulk.updateOne(
                byId(change.next())
                        .addCriteria(Criteria.where(VERSION).is(change.next().version() - 1)),
                update(change.next(), change.event())));
        return bulk.execute()
                .map(BulkWriteResult::getMatchedCount)
                .doOnNext(ignored -> wake(changes.stream().map(Change::next).toList()));
    }

    private static Query byId(Aggregate aggregate) {
        return Query.query(Criteria.where(ID).is(aggregate.id()));
    }

    private Update update(T next, Optional<Event> event) {
        var update = new Update();
        var document = written(next);
        fieldsOf(next).filter(field -> !document.containsKey(field)).forEach(update::unset);
        document.forEach((field, value) -> {
            if (!field.equals(ID)) {
                update.set(field, value);
            }
        });
        event.ifPresent(
                e -> update.push(Outboxed.FIELD).each(Outboxed.of(List.of(e)).toArray()));
        return update;
    }

    private Stream<String> fieldsOf(T aggregate) {
        var entity = mongo.getConverter().getMappingContext().getRequiredPersistentEntity(aggregate.getClass());
        var fields = Stream.<String>builder();
        entity.forEach(property -> fields.add(property.getFieldName()));
        return fields.build().filter(field -> !field.equals(ID));
    }

    private Document written(T aggregate) {
        var document = new Document();
        mongo.getConverter().write(aggregate, document);
        document.remove("_class");
        return document;
    }

    private static Query onlyMapped(Query query) {
        query.fields().exclude(Outboxed.FIELD, COMMANDS);
        return query;
    }
}
