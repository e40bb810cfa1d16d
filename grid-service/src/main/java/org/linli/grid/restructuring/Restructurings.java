package org.linli.grid.restructuring;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.function.Function;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.division.DivisionRefused;
import org.linli.grid.division.Restructured;
import org.linli.grid.division.RestructuringsUnderWay;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.StoredTypes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored splits and merges. */
@Repository
class Restructurings implements RestructuringsUnderWay {

    private static final String ID = "_id";
    private static final String SLOT = "slot";
    private static final String DUE_AT = "dueAt";
    private static final int AT_ONCE = 100;

    private final AggregateStore<Restructuring> store;

    Restructurings(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new AggregateStore<>(Restructuring.class, mongo, relay);
        StoredTypes.makeKnown(mongo, RestructuringState.class);
    }

    /** Stores a new one; {@link DivisionRefused.UnderWay} if its community has one under way. */
    Mono<Restructuring> add(Change<Restructuring> ordered) {
        return store.insert(ordered)
                .onErrorMap(
                        DuplicateKeyException.class,
                        ignored -> new DivisionRefused.UnderWay(ordered.next().slot()));
    }

    @Unscoped("whoever repeats a command has been allowed to give it")
    Mono<Restructuring> find(String id) {
        return store.findOne(Query.query(where(ID).is(id)));
    }

    @Unscoped("carried out by the service itself")
    Mono<Restructuring> change(String id, Function<Restructuring, Change<Restructuring>> decide) {
        return store.change(Query.query(where(ID).is(id)), decide);
    }

    /** Those with something left to do, the most urgent first. */
    @Unscoped("carried out by the service itself")
    Flux<Restructuring> unfinished() {
        var waiting = Query.query(where(DUE_AT).gt(Instant.EPOCH));
        return store.find(waiting.with(Sort.by(DUE_AT)).limit(AT_ONCE));
    }

    @Override
    @Unscoped("which divisions there are is public")
    public Mono<Restructured> around(DivisionCode code) {
        return store.find(Query.query(slot(code)))
                .map(Restructuring::standings)
                .reduce(Restructured.NOTHING, Restructured::and);
    }

    /** All digits come before the colon. */
    private static Criteria slot(DivisionCode code) {
        return code.level().compareTo(DivisionLevel.COMMUNITY) >= 0
                ? where(SLOT).is(code.at(DivisionLevel.COMMUNITY).value())
                : where(SLOT).gte(code.value()).lt(code.value() + ":");
    }
}
