package org.linli.evaluation.appraisal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linli.evaluation.appraisal.AppraisalBody.NewAppraisal;
import org.linli.evaluation.points.SubjectKind;
import org.linli.kit.audit.Audit;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.scoped.Reach;
import org.linli.kit.store.IfMatch;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Carries out staff's commands on appraisals, and reads for them and for voters. */
@Component
class AppraisalDesk {

    private final Appraisals appraisals;
    private final Counting counting;
    private final NomineeNames names;
    private final AppraisalSettings settings;
    private final Audit audit;
    private final Clock clock;

    AppraisalDesk(
            Appraisals appraisals,
            Counting counting,
            NomineeNames names,
            AppraisalSettings settings,
            Audit audit,
            Clock clock) {
        this.appraisals = appraisals;
        this.counting = counting;
        this.names = names;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    Mono<Appraisal> draft(String id, NewAppraisal body, Caller caller) {
        var draft = body.draft(settings.grades());
        var sealed = names.seal(id, body.subjectKind(), body.names());
        return appraisals.add(Appraisal.draft(id, draft, sealed, caller.subject(), clock.instant()));
    }

    Mono<Appraisal> open(String id, IfMatch ifMatch, Caller caller) {
        return appraisals.change(
                caller.scope(), id, appraisal -> ifMatch.check(appraisal).open(clock.instant()));
    }

    /** And clears the ballots away. */
    Mono<Appraisal> cancel(String id, IfMatch ifMatch, String reason, Caller caller) {
        return appraisals
                .change(
                        caller.scope(),
                        id,
                        appraisal -> ifMatch.check(appraisal).cancel(reason, caller.subject(), clock.instant()))
                .flatMap(counting::of);
    }

    /** One in which the caller votes, or that lies in their division. */
    Mono<Appraisal> get(String id, Caller caller) {
        var asVoter = appraisals.get(own(caller), id);
        return Reach.isStaff(caller)
                ? asVoter.onErrorResume(NotFound.class, notTheirs -> appraisals.get(caller.scope(), id))
                : asVoter;
    }

    /** @param mine only those in which the caller votes; whoever is not staff sees no others */
    Mono<Page<AppraisalView>> page(Optional<AppraisalState.Name> state, boolean mine, Paging paging, Caller caller) {
        return appraisals
                .page(mine || !Reach.isStaff(caller) ? own(caller) : caller.scope(), state, paging)
                .map(page -> page.map(appraisal -> view(appraisal, caller)));
    }

    private static Scope own(Caller caller) {
        return new Scope.Person(caller.subject());
    }

    AppraisalView view(Appraisal appraisal, Caller caller) {
        return AppraisalView.of(appraisal, names.shown(appraisal), caller.subject());
    }

    /** A ballot with stars cannot be filled in: who votes reads people's names, and that is on record. */
    Mono<AppraisalView> ballotPaper(Appraisal appraisal, Caller caller) {
        if (appraisal.subjectKind() == SubjectKind.UNIT
                || appraisal.seatOf(caller.subject()).isEmpty()) {
            return Mono.just(view(appraisal, caller));
        }
        return audit.record(caller, "ballot-paper-read", "appraisals/" + appraisal.id(), "")
                .then(Mono.fromSupplier(() -> AppraisalView.of(appraisal, names.plain(appraisal), caller.subject())));
    }

    List<String> shown(Appraisal appraisal) {
        return names.shown(appraisal);
    }
}
