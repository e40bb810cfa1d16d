package org.linli.grid.staff;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.linli.event.DivisionCode;
import org.linli.grid.staff.StaffRefused.AlreadyAssigned;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored assignments. */
@Repository
public class StaffAssignments {

    private static final String ID = "_id";
    private static final String DIVISIONS = "divisions";
    private static final String UNTIL = "until";

    private final AggregateStore<StaffAssignment> store;

    StaffAssignments(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new AggregateStore<>(StaffAssignment.class, mongo, relay);
    }

    /** Stores a new assignment; {@link AlreadyAssigned} if the person has this role there. */
    Mono<StaffAssignment> add(Change<StaffAssignment> first) {
        return store.insert(first)
                .onErrorResume(
                        DuplicateKeyException.class,
                        taken -> release(first.next()).then(Mono.defer(() -> store.insert(first))))
                .onErrorMap(DuplicateKeyException.class, taken -> new AlreadyAssigned(first.next()));
    }

    /** Who ends on a day that was still to come holds the slot until somebody wants it who begins later. */
    private Mono<StaffAssignment> release(StaffAssignment wanted) {
        var holder = where("slot").is(wanted.slot());
        return store.change(
                Query.query(holder),
                assignment -> assignment.givesWayTo(wanted) ? assignment.released() : Change.none(assignment));
    }

    /** The assignment with this id, if it lies within the scope. */
    Mono<StaffAssignment> find(Scope scope, String id) {
        return store.findOne(Query.query(within(scope, id)));
    }

    /** Whether any of these slots of a division within the scope is held by somebody who is not done by a day. */
    Mono<Boolean> holdsAny(Scope scope, DivisionCode division, List<String> slots, LocalDate day) {
        scope.require(division);
        var held = where("slot")
                .in(slots)
                .orOperator(where(UNTIL).is(null), where(UNTIL).gt(day.toString()));
        return store.findOne(Query.query(held)).hasElement();
    }

    /** Assignments of a division and everything below it, the oldest first. */
    Mono<Page<StaffAssignment>> below(Scope scope, DivisionCode division, Paging paging) {
        scope.require(division);
        var below = where(DIVISIONS).is(division.value());
        paging.after().ifPresent(last -> below.and(ID).gt(last));
        return store.find(Query.query(below).with(Sort.by(ID)).limit(paging.fetch()))
                .collectList()
                .map(found -> paging.page(found, StaffAssignment::id));
    }

    /** What lasts, or is still to begin, on exactly this division. */
    @Unscoped("a restructuring speaks, not a caller")
    Flux<StaffAssignment> lastingOn(DivisionCode division, LocalDate day) {
        var lasting = where("division")
                .is(division.value())
                .orOperator(where(UNTIL).is(null), where(UNTIL).gt(day.toString()));
        return store.find(Query.query(lasting));
    }

    /** Ends an assignment on a day. */
    @Unscoped("a restructuring speaks, not a caller")
    Mono<StaffAssignment> end(String id, LocalDate day) {
        return store.change(Query.query(where(ID).is(id)), assignment -> assignment.ended(day));
    }

    /** Who has one of these roles on one of these divisions on a day. */
    public Flux<StaffAssignment> on(
            Scope scope, Collection<DivisionCode> divisions, Collection<StaffRole> roles, LocalDate day) {
        divisions.forEach(scope::require);
        var lasting = where("division")
                .in(divisions.stream().map(DivisionCode::value).toList())
                .and("role")
                .in(roles)
                .and("from")
                .lte(day.toString())
                .orOperator(where(UNTIL).is(null), where(UNTIL).gt(day.toString()));
        return store.find(Query.query(lasting));
    }

    /** Carries out a command on an assignment within the scope. */
    Mono<StaffAssignment> change(Scope scope, String id, Function<StaffAssignment, Change<StaffAssignment>> decide) {
        return store.change(Query.query(within(scope, id)), decide);
    }

    private static Criteria within(Scope scope, String id) {
        return switch (scope) {
            case Scope.Division(var prefix) when prefix.isEmpty() -> where(ID).is(id);
            case Scope.Division(var prefix) -> where(ID).is(id).and(DIVISIONS).is(prefix);
            case Scope.Unit _, Scope.Person _, Scope.Nothing _ -> where(ID).in(List.of());
        };
    }
}
