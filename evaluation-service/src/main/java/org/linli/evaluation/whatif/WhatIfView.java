package org.linli.evaluation.whatif;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.whatif.WhatIfState.Done;
import org.linli.evaluation.whatif.WhatIfState.Failed;
import org.linli.evaluation.whatif.WhatIfState.Reason;
import org.linli.evaluation.whatif.WhatIfState.Running;
import org.linli.evaluation.whatif.trial.Ground;
import org.linli.evaluation.whatif.trial.Summary;
import org.linli.event.DivisionCode;
import org.linli.kit.problem.Text;

/**
 * A what-if as staff see it.
 *
 * @param rules what entries of the ledger would call the rules that are tried: division and first day
 * @param run how many times it has been begun
 * @param progress while it is worked on
 * @param failure why it came to nothing
 * @param result once it is done
 */
record WhatIfView(
        String id,
        DivisionCode divisionCode,
        String from,
        String to,
        String ruleSetId,
        String rules,
        String by,
        Instant createdAt,
        WhatIfState.Name state,
        int run,
        @Nullable ProgressView progress,
        @Nullable FailureView failure,
        @Nullable ResultView result,
        long version) {

    /**
     * How far it is; the ledger is read after the events.
     *
     * @param eventsInAll 0 before it is known
     */
    record ProgressView(long eventsRead, long eventsInAll) {}

    /** @param detail of rules that cannot be used, what is wrong with them */
    record FailureView(Reason reason, @Nullable String detail) {}

    /**
     * What it comes to.
     *
     * @param unusableEvents which the rules that are tried could not be applied to: they would be parked, and give nothing
     * @param unusableBecause of the first of them
     * @param top those who move the most
     * @param moversUntil when who moves is forgotten
     */
    record ResultView(
            long entriesNow,
            long entriesThen,
            long unusableEvents,
            @Nullable String unusableBecause,
            List<Summary.OfKind> kinds,
            List<RuleView> rules,
            List<MoverView> top,
            Instant finishedAt,
            Instant moversUntil) {}

    /**
     * One rule or cap, of everybody who has another sum by it.
     *
     * @param text what the rule rewards; absent of a cap
     */
    record RuleView(
            Ground.Kind kind, String id, @Nullable Text text, Points pointsNow, Points pointsThen, long subjects) {

        static RuleView of(Summary.OfGround ground) {
            return new RuleView(
                    ground.kind(),
                    ground.id(),
                    ground.text(),
                    new Points(ground.now()),
                    new Points(ground.then()),
                    ground.subjects());
        }
    }

    /** @param top of one that is done, those who move the most */
    static WhatIfView of(WhatIf whatIf, List<MoverView> top) {
        var state = whatIf.state();
        return new WhatIfView(
                whatIf.id(),
                whatIf.division(),
                whatIf.from(),
                whatIf.to(),
                whatIf.tried().ruleSetId(),
                whatIf.tried().name(),
                whatIf.by(),
                whatIf.createdAt(),
                state.name(),
                whatIf.runs(),
                state instanceof Running running ? new ProgressView(running.read(), running.all()) : null,
                state instanceof Failed failed ? new FailureView(failed.reason(), failed.detail()) : null,
                state instanceof Done done ? result(done, top) : null,
                whatIf.version());
    }

    private static ResultView result(Done done, List<MoverView> top) {
        var summary = done.summary();
        return new ResultView(
                summary.entriesNow(),
                summary.entriesThen(),
                summary.unusable(),
                summary.unusableBecause(),
                summary.kinds(),
                summary.grounds().stream().map(RuleView::of).toList(),
                top,
                done.at(),
                done.at().plus(WhatIfMovers.KEPT));
    }
}
