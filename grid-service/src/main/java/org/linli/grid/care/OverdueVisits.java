package org.linli.grid.care;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.linli.kit.IdSource;
import org.linli.kit.audit.Audit;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.lease.TimedWork;
import org.linli.kit.store.Change;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells community, street and district of a visit that was not made, one after the other and each once. Before it tells
 * anybody it looks for a visit that was stored while its writer died before it moved the day of the next one.
 */
@Component
class OverdueVisits implements TimedWork {

    private static final Scope EVERYWHERE = new Scope.Division("");
    private static final Caller ITSELF = new Caller("grid-service", Set.of(), Optional.empty(), Optional.empty());

    private final CareSubjects subjects;
    private final CareVisits visits;
    private final CareVault vault;
    private final CareSettings settings;
    private final Audit audit;
    private final IdSource ids;
    private final Clock clock;

    OverdueVisits(
            CareSubjects subjects,
            CareVisits visits,
            CareVault vault,
            CareSettings settings,
            Audit audit,
            IdSource ids,
            Clock clock) {
        this.subjects = subjects;
        this.visits = visits;
        this.vault = vault;
        this.settings = settings;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "care-visits";
    }

    @Override
    public String collection() {
        return CareSubject.COLLECTION;
    }

    @Override
    public String field() {
        return "wakeAt";
    }

    @Override
    public Mono<Void> carryOut(String id) {
        return visits.latest(EVERYWHERE, id)
                .flatMap(visit -> caughtUp(id, LocalDate.parse(visit.day())))
                .then(Mono.defer(() -> subjects.find(EVERYWHERE, id)))
                .delayUntil(subject -> recorded(id, escalated(subject)))
                .then(Mono.defer(() -> subjects.change(EVERYWHERE, id, this::escalated)))
                .then();
    }

    private Change<CareSubject> escalated(CareSubject subject) {
        return subject.escalated(clock.instant(), settings.escalation(), ids.next());
    }

    /** On the audit trail, if anybody is to be told. */
    private Mono<Void> recorded(String id, Change<CareSubject> escalated) {
        return escalated.event().isEmpty()
                ? Mono.empty()
                : audit.record(
                        ITSELF,
                        "care-visit-overdue",
                        "care-subject/" + id,
                        "told: " + escalated.next().told());
    }

    private Mono<CareSubject> caughtUp(String id, LocalDate day) {
        var now = new CareSubject.Recording(clock.instant(), settings.escalation());
        return subjects.change(
                EVERYWHERE,
                id,
                subject -> subject.visited(day, vault.open(subject).level(), now));
    }
}
