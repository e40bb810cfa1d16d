package org.linli.grid.division;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.function.Function;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The tree as a restructuring handles it: node by node, as each is stored, whatever readers see meanwhile. */
@Repository
public class MovingDivisions {

    private static final String WHY = "a restructuring speaks, not a caller";

    private final AggregateStore<Division> store;
    private final ChildNumbers numbers;
    private final List<DivisionWatcher> watchers;

    MovingDivisions(ReactiveMongoTemplate mongo, OutboxRelay relay, List<DivisionWatcher> watchers) {
        this.store = new AggregateStore<>(Division.class, mongo, relay);
        this.numbers = new ChildNumbers(mongo);
        this.watchers = watchers;
    }

    /** Stores a node that nobody sees yet, unless it is stored already. */
    public Mono<Void> add(Change<Division> awaited) {
        return store.insert(awaited).then().onErrorResume(DuplicateKeyException.class, ignored -> Mono.empty());
    }

    /** The child with a number that was given out; one that was not stored by now never will be. */
    @Unscoped(WHY)
    public Mono<Division> storedOrWithheld(DivisionCode code) {
        return stored(code)
                .switchIfEmpty(Mono.defer(() -> store.insert(Division.withheld(code))))
                .onErrorResume(DuplicateKeyException.class, ignored -> stored(code));
    }

    private Mono<Division> stored(DivisionCode code) {
        return store.findOne(byId(code));
    }

    /** Moves a node that goes or comes. */
    @Unscoped(WHY)
    public Mono<Division> move(DivisionCode code, Function<Division, Change<Division>> decide) {
        return store.change(byId(code), decide).doOnNext(this::tell);
    }

    private static Query byId(DivisionCode code) {
        return Query.query(where("_id").is(code.value()));
    }

    /** What is not there yet, or never will be, is nobody's business. */
    private void tell(Division division) {
        if (division.standing() == null || division.isRetired()) {
            watchers.forEach(watcher -> watcher.stored(division));
        }
    }

    /** The last number that a node has given out; 0 if none. */
    @Unscoped(WHY)
    public Mono<Integer> lastChild(DivisionCode parent) {
        return numbers.last(parent);
    }

    /** Gives out the first numbers below a node at once, unless they were already. */
    @Unscoped(WHY)
    public Mono<Void> reserve(DivisionCode parent, int count) {
        return numbers.reserve(parent, count);
    }
}
