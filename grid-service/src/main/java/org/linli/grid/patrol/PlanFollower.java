package org.linli.grid.patrol;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.event.DivisionCode;
import org.linli.grid.lineage.DivisionFollower;
import org.linli.grid.lineage.Succession;
import org.linli.kit.IdSource;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.identity.Scope;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What took the place of a grid is patrolled from the next day on as the grid was: each successor, for nobody knows which of them the
 * plan was about. Patrols that were made stay where they were made. The new plans come before the old one ends, so that a crash
 * leaves no grid without.
 */
@Component
class PlanFollower implements DivisionFollower {

    private static final Scope EVERYWHERE = new Scope.Division("");

    private final PatrolPlans plans;
    private final IdSource ids;

    PlanFollower(PatrolPlans plans, IdSource ids) {
        this.plans = plans;
        this.ids = ids;
    }

    @Override
    public Mono<Void> follow(Succession succession) {
        var day = WorkingCalendar.dayOf(succession.at());
        return plans.lastingBeyond(succession.retired(), day)
                .concatMap(old -> Flux.fromIterable(succession.successors())
                        .concatMap(successor -> begin(old, successor, day, succession))
                        .then(plans.change(EVERYWHERE, old.id(), plan -> plan.ended(day, ids.next(), succession.at()))))
                .then();
    }

    private Mono<PatrolPlan> begin(PatrolPlan old, DivisionCode successor, LocalDate day, Succession succession) {
        return Mono.justOrEmpty(old.succeeded(id(old, successor), successor, day, ids.next(), succession.at()))
                .flatMap(plans::add)
                .onErrorResume(DuplicateKeyException.class, ignored -> Mono.empty());
    }

    /** The same however often it is asked for. */
    private static String id(PatrolPlan old, DivisionCode successor) {
        var name = old.id() + "/" + successor;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
