package org.linli.kit.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.linli.event.Event;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.outbox.Outboxed;
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
 * bring back what the relay has taken.
 */
public final class AggregateStore<T extends Aggregate> {

    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final int ATTEMPTS = 8;

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
        return mongo.find(withoutOutbox(query), type, collection);
    }

    /** The one that matches, if any. */
    public Mono<T> findOne(Query query) {
        return mongo.findOne(withoutOutbox(query), type, collection);
    }

    /**
     * Stores a new aggregate with the event that tells of it.
     *
     * @return the aggregate; {@link org.springframework.dao.DuplicateKeyException} if its id is taken
     */
    public Mono<T> insert(Change<T> first) {
        return insert(first.next(), first.event().stream().toList());
    }

    private Mono<T> insert(T aggregate, List<Event> events) {
        var document = written(aggregate);
        document.put(Outboxed.FIELD, Outboxed.of(events));
        return mongo.insert(document, collection)
                .doOnNext(ignored -> relay.wake(collection, aggregate.id()))
                .thenReturn(aggregate);
    }

    /**
     * Carries out a command on the one aggregate that matches: decides on what is stored and stores what was decided,
     * unless someone else was quicker; then it decides anew.
     *
     * @param decide pure: may be called several times
     * @return the aggregate as it is now; empty if none matches; {@link Conflict} if others were quicker every time
     */
    public Mono<T> change(Query one, Function<T, Change<T>> decide) {
        return findOne(one)
                .flatMap(current -> store(current, decide.apply(current)))
                .retryWhen(Retry.max(ATTEMPTS)
                        .filter(Conflict.class::isInstance)
                        .onRetryExhaustedThrow((ignored, signal) -> signal.failure()));
    }

    private Mono<T> store(T current, Change<T> change) {
        if (change.next() == current) {
            return Mono.just(current);
        }
        return mongo.updateFirst(unchangedSince(current), update(change.next(), change.event()), collection)
                .flatMap(result -> result.getMatchedCount() == 1
                        ? Mono.just(change.next())
                        : Mono.<T>error(new Conflict(current.id())))
                .doOnNext(next -> relay.wake(collection, next.id()));
    }

    private static Query unchangedSince(Aggregate current) {
        return Query.query(Criteria.where(ID).is(current.id()).and(VERSION).is(current.version()));
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

    private static Query withoutOutbox(Query query) {
        query.fields().exclude(Outboxed.FIELD);
        return query;
    }
}
