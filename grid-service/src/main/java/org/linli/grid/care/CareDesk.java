package org.linli.grid.care;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.care.CareBody.NewSubject;
import org.linli.grid.care.CareSubject.Recording;
import org.linli.grid.division.Division;
import org.linli.grid.division.Divisions;
import org.linli.grid.staff.Duty;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.linli.kit.identity.Scope;
import org.linli.kit.problem.NotFound;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is asked before something of care is recorded: who may, when it was, and whether those named look after the grid. */
@Component
class CareDesk {

    private static final Role[] ADMINS = {Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN};

    private final CareSubjects subjects;
    private final Divisions divisions;
    private final Duty duty;
    private final CareSettings settings;
    private final Clock clock;

    CareDesk(CareSubjects subjects, Divisions divisions, Duty duty, CareSettings settings, Clock clock) {
        this.subjects = subjects;
        this.divisions = divisions;
        this.duty = duty;
        this.settings = settings;
        this.clock = clock;
    }

    Recording now() {
        return new Recording(clock.instant(), settings.escalation());
    }

    LocalDate today() {
        return WorkingCalendar.dayOf(clock.instant());
    }

    /** @throws CareRefused.ImplausibleTime if nobody's care can begin then */
    LocalDate firstDay(@Nullable LocalDate asked) {
        var first = asked == null ? today() : asked;
        if (first.isBefore(today().minus(settings.back())) || first.isAfter(today().plusYears(1))) {
            throw new CareRefused.ImplausibleTime("since");
        }
        return first;
    }

    /** Insists that a new subject lives in a grid which is there, and that who is to visit them looks after it. */
    Mono<Void> check(Scope scope, NewSubject body) {
        var code = body.divisionCode();
        if (code.level().compareTo(DivisionLevel.GRID) < 0) {
            throw new CareRefused.NotAGrid(code);
        }
        scope.require(code);
        return divisions
                .find(code)
                .switchIfEmpty(Mono.error(() -> new NotFound(code.value())))
                .map(Division::requireLive)
                .then(requireAssigned(scope, body.responsible(), code));
    }

    /** Insists that somebody looks after a division or something above it. */
    Mono<Void> requireAssigned(Scope scope, String personId, DivisionCode division) {
        return duty.lasts(scope, personId, division)
                .flatMap(assigned -> assigned ? Mono.empty() : Mono.error(() -> new CareRefused.NotAssigned(division)));
    }

    /** Somebody within the caller's scope. Admins see everybody there, staff those of the grids that they look after. */
    Mono<CareSubject> seen(Caller caller, String id) {
        var found = subjects.find(caller.scope(), id).switchIfEmpty(Mono.error(() -> new NotFound(id)));
        return caller.is(ADMINS) ? found : found.flatMap(subject -> ofOwnGrid(caller, subject));
    }

    private Mono<CareSubject> ofOwnGrid(Caller caller, CareSubject subject) {
        return duty.lasts(caller.scope(), caller.subject(), subject.division())
                .flatMap(assigned ->
                        assigned ? Mono.just(subject) : Mono.error(() -> new CareRefused.NotYours(subject.id())));
    }

    /** @throws CareRefused.ImplausibleTime if nobody can have been visited then */
    Instant plausible(@Nullable Instant asked, CareSubject subject) {
        var now = clock.instant();
        var at = asked == null ? now : asked;
        var day = WorkingCalendar.dayOf(at);
        if (at.isAfter(now.plus(settings.ahead()))
                || day.isBefore(today().minus(settings.back()))
                || day.isBefore(LocalDate.parse(subject.since()))) {
            throw new CareRefused.ImplausibleTime("at");
        }
        return at.truncatedTo(ChronoUnit.MILLIS);
    }
}
