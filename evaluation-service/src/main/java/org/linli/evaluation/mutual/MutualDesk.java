package org.linli.evaluation.mutual;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.ledger.Statements;
import org.linli.evaluation.mutual.MutualAppraisal.Side;
import org.linli.evaluation.points.Span;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionLevel;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes verdicts, and tells what may be seen of them. */
@Component
class MutualDesk {

    private final MutualAppraisals appraisals;
    private final Statements statements;
    private final MutualSettings settings;
    private final Clock clock;

    MutualDesk(MutualAppraisals appraisals, Statements statements, MutualSettings settings, Clock clock) {
        this.appraisals = appraisals;
        this.statements = statements;
        this.settings = settings;
        this.clock = clock;
    }

    /** A side's verdict, of which the other one sees nothing yet. */
    Mono<MutualView> say(Pair pair, Side side, int score, String reason, Caller caller) {
        if (pair.subject().kind() == SubjectKind.RESIDENT) {
            return Mono.error(new MutualRefused.NoServant());
        }
        if (pair.community().level() != DivisionLevel.COMMUNITY) {
            return Mono.error(new MutualRefused.NoCommunity());
        }
        if (!settings.isOpen(pair.span(), clock.instant())) {
            return Mono.error(new MutualRefused.NotNow());
        }
        var verdict =
                new Verdict(score, reason, caller.subject(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return statements
                .of(
                        pair.subject(),
                        pair.span(),
                        new Scope.Division(pair.community().value()))
                .next()
                .switchIfEmpty(Mono.error(MutualRefused.NothingInCommon::new))
                .flatMap(served -> appraisals.say(pair, side, verdict))
                .map(now -> shown(now, side));
    }

    Mono<Page<MutualView>> page(Scope scope, Span span, Paging paging, Caller caller) {
        var side = sideOf(caller);
        return appraisals.page(scope, span, paging).map(page -> page.map(one -> shown(one, side)));
    }

    /** Who reads for nobody in particular sees what both sides see. */
    private MutualView shown(MutualAppraisal one, @Nullable Side reader) {
        return MutualView.of(one, reader, one.isOpenToBoth(settings.isClosed(one.over(), clock.instant())));
    }

    /** Whoever has a staff role reads for the staff: a token of theirs covers everybody in the division. */
    private static @Nullable Side sideOf(Caller caller) {
        if (caller.is(Role.COMMUNITY_ADMIN)) {
            return Side.COMMUNITY;
        }
        return caller.scope() instanceof Scope.Division ? null : Side.SUBJECT;
    }

    /** What both sides of a division think of each other on the average, once nobody can add to it. */
    Mono<Summary> summary(Scope scope, Span span) {
        return settings.isClosed(span, clock.instant())
                ? appraisals.of(scope, span).collectList().map(all -> Summary.of(span, all))
                : Mono.error(new MutualRefused.NotNow());
    }

    /** @param ofCommunities what members and units think of communities */
    record Summary(String span, Average ofUnits, Average ofMembers, Average ofCommunities) {

        static Summary of(Span span, List<MutualAppraisal> all) {
            return new Summary(
                    span.value(),
                    average(of(all, SubjectKind.UNIT), MutualAppraisal::ofSubject),
                    average(of(all, SubjectKind.MEMBER), MutualAppraisal::ofSubject),
                    average(all, MutualAppraisal::ofCommunity));
        }

        private static List<MutualAppraisal> of(List<MutualAppraisal> all, SubjectKind kind) {
            return all.stream().filter(one -> one.subjectKind() == kind).toList();
        }

        private static Average average(
                List<MutualAppraisal> all, Function<MutualAppraisal, @Nullable Verdict> verdict) {
            return Average.of(all.stream()
                    .map(verdict)
                    .filter(Objects::nonNull)
                    .map(Verdict::score)
                    .toList());
        }
    }
}
