package org.linli.grid.patrol;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.function.Function;
import org.linli.event.DivisionCode;
import org.linli.grid.store.Within;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored plans. */
@Repository
public class PatrolPlans {

    private static final String ID = "_id";
    private static final String DIVISIONS = "divisions";

    private final AggregateStore<PatrolPlan> store;

    PatrolPlans(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new AggregateStore<>(PatrolPlan.class, mongo, relay);
    }

    Mono<PatrolPlan> add(Change<PatrolPlan> first) {
        return store.insert(first);
    }

    /** The plan with this id, if it lies within the scope. */
    Mono<PatrolPlan> find(Scope scope, String id) {
        return store.findOne(Query.query(Within.scope(scope, where(ID).is(id))));
    }

    /** Carries out a command on a plan within the scope. */
    Mono<PatrolPlan> change(Scope scope, String id, Function<PatrolPlan, Change<PatrolPlan>> decide) {
        return store.change(Query.query(Within.scope(scope, where(ID).is(id))), decide);
    }

    /** Plans of a division and everything below it, the oldest first. */
    Mono<Page<PatrolPlan>> below(Scope scope, DivisionCode division, Paging paging) {
        scope.require(division);
        return page(where(DIVISIONS).is(division.value()), paging);
    }

    /** One person's plans within the scope, the oldest first. */
    Mono<Page<PatrolPlan>> of(Scope scope, String personId, Paging paging) {
        return page(Within.scope(scope, where("personId").is(personId)), paging);
    }

    /** Plans of exactly this division that last beyond a day. */
    @Unscoped("what follows a grid that was split or merged follows it for everybody")
    Flux<PatrolPlan> lastingBeyond(DivisionCode division, LocalDate day) {
        return store.find(Query.query(where(DIVISIONS)
                .is(division.value())
                .and("division")
                .is(division.value())
                .and("until")
                .gt(day.plusDays(1).toString())));
    }

    private Mono<Page<PatrolPlan>> page(Criteria wanted, Paging paging) {
        paging.after().ifPresent(last -> wanted.and(ID).gt(last));
        return store.find(Query.query(wanted).with(Sort.by(ID)).limit(paging.fetch()))
                .collectList()
                .map(found -> paging.page(found, PatrolPlan::id));
    }

    /** Every plan of a division and everything below it, one by one. */
    public Flux<PatrolPlan> all(Scope scope, DivisionCode division) {
        scope.require(division);
        return store.find(Query.query(where(DIVISIONS).is(division.value())));
    }
}
