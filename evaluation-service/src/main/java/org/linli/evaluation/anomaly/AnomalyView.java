package org.linli.evaluation.anomaly;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.anomaly.AnomalyState.Cleared;
import org.linli.evaluation.anomaly.AnomalyState.Confirmed;
import org.linli.evaluation.anomaly.AnomalyState.Open;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;
import org.linli.kit.problem.Text;

/**
 * An anomaly as staff see it.
 *
 * @param text what the detector looks for
 * @param span the day or year that it is about
 * @param measure how much of it, where {@code limit} is still usual
 * @param evidence ids of ledger entries, or who praised whom how often
 */
record AnomalyView(
        String id,
        Detector detector,
        Text text,
        SubjectKind subjectKind,
        String subjectId,
        DivisionCode divisionCode,
        String span,
        long measure,
        long limit,
        List<String> evidence,
        Instant foundAt,
        AnomalyState.Name state,
        @Nullable String decidedBy,
        @Nullable String reason,
        long version) {

    static AnomalyView of(Anomaly anomaly) {
        return new AnomalyView(
                anomaly.id(),
                anomaly.detector(),
                anomaly.detector().text(),
                anomaly.subjectKind(),
                anomaly.subjectId(),
                anomaly.division(),
                anomaly.span(),
                anomaly.measure(),
                anomaly.limit(),
                anomaly.evidence(),
                anomaly.foundAt(),
                anomaly.state().name(),
                decidedBy(anomaly.state()),
                reason(anomaly.state()),
                anomaly.version());
    }

    private static @Nullable String decidedBy(AnomalyState state) {
        return switch (state) {
            case Open _ -> null;
            case Cleared cleared -> cleared.by();
            case Confirmed confirmed -> confirmed.by();
        };
    }

    private static @Nullable String reason(AnomalyState state) {
        return switch (state) {
            case Open _ -> null;
            case Cleared cleared -> cleared.reason();
            case Confirmed confirmed -> confirmed.reason();
        };
    }
}
