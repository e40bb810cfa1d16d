package org.linli.evaluation.ledger.past;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.ledger.CapRef;
import org.linli.evaluation.ledger.Entry;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.rule.RuleRef;

/**
 * What an entry gives to whom and why.
 *
 * @param points 1/100 points; negative where something is taken back
 * @param cap what it is added up with, where something bounds it
 */
public record Given(
        SubjectKind subjectKind,
        String subjectId,
        long points,
        RuleRef rule,
        @Nullable CapRef cap) {

    public static Given of(Entry entry) {
        return new Given(entry.subjectKind(), entry.subjectId(), entry.points(), entry.rule(), entry.cap());
    }

    /** What takes it back. */
    public Given negated() {
        return new Given(subjectKind, subjectId, -points, rule, cap);
    }

    /** The same with an equal cap that others have, too: there are many of few. */
    public Given sharing(UnaryOperator<CapRef> shared) {
        return cap == null ? this : new Given(subjectKind, subjectId, points, rule, shared.apply(cap));
    }

    public Subject subject() {
        return new Subject(subjectKind, subjectId);
    }
}
