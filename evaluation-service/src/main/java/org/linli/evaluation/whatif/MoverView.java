package org.linli.evaluation.whatif;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.whatif.trial.Cause;
import org.linli.evaluation.whatif.trial.Ground;
import org.linli.evaluation.whatif.trial.Mover;

/**
 * Somebody who would move, as staff see it.
 *
 * @param pointsNow by the ledger
 * @param pointsThen by the rules that are tried
 * @param rankNow among all of the kind in division and period; null without any entry
 * @param causes rules and caps that make the difference; together they are it
 */
record MoverView(
        SubjectKind subjectKind,
        String subjectId,
        Points pointsNow,
        Points pointsThen,
        Points difference,
        @Nullable Long rankNow,
        @Nullable Long rankThen,
        List<CauseView> causes) {

    /**
     * One rule, or one cap.
     *
     * @param id of the rule or cap
     * @param pointsNow what it gives by the ledger; of a cap what it withholds, less than 0
     * @param pointsThen likewise, by the rules that are tried
     */
    record CauseView(
            Ground.Kind kind, String id, Cause.Effect effect, Points pointsNow, Points pointsThen, Points difference) {

        static CauseView of(Cause cause) {
            return new CauseView(
                    cause.kind(),
                    cause.id(),
                    cause.effect(),
                    new Points(cause.now()),
                    new Points(cause.then()),
                    new Points(cause.difference()));
        }
    }

    static MoverView of(Mover mover) {
        return new MoverView(
                mover.subjectKind(),
                mover.subjectId(),
                new Points(mover.now()),
                new Points(mover.then()),
                new Points(mover.difference()),
                mover.rankNow(),
                mover.rankThen(),
                mover.causes().stream().map(CauseView::of).toList());
    }
}
