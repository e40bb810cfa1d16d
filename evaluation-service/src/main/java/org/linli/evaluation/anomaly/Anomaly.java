package org.linli.evaluation.anomaly;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.linli.evaluation.anomaly.AnomalyState.Cleared;
import org.linli.evaluation.anomaly.AnomalyState.Confirmed;
import org.linli.evaluation.anomaly.AnomalyState.Open;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something odd that somebody is to look at. Neither finding nor confirming it changes any points: staff reverse entries, if they must.
 *
 * @param span the day or year that it is about
 * @param measure how much of it, where {@code limit} is still usual
 * @param evidence ids of ledger entries, or who praised whom how often
 */
@Document(Anomaly.COLLECTION)
@TypeAlias("anomaly")
record Anomaly(
        @Id String id,
        Detector detector,
        SubjectKind subjectKind,
        String subjectId,
        DivisionCode division,
        String span,
        long measure,
        long limit,
        List<String> evidence,
        Instant foundAt,
        AnomalyState state,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "anomalies";

    static Change<Anomaly> found(Finding finding, Instant now) {
        return Change.silent(new Anomaly(
                finding.id(),
                finding.detector(),
                finding.subject().kind(),
                finding.subject().id(),
                finding.division(),
                finding.span(),
                finding.measure(),
                finding.limit(),
                finding.evidence(),
                now.truncatedTo(ChronoUnit.MILLIS),
                new Open(),
                ScopeKeys.of(ScopeKeys.division(finding.division())),
                1));
    }

    /** It has an explanation. */
    Change<Anomaly> clear(String by, String reason, Instant now) {
        return switch (state) {
            case Open _ -> in(new Cleared(by, now.truncatedTo(ChronoUnit.MILLIS), reason));
            case Cleared _ -> Change.none(this);
            case Confirmed _ -> throw new AnomalyRefused(state.name());
        };
    }

    /** Something is wrong. */
    Change<Anomaly> confirm(String by, String reason, Instant now) {
        return switch (state) {
            case Open _ -> in(new Confirmed(by, now.truncatedTo(ChronoUnit.MILLIS), reason));
            case Confirmed _ -> Change.none(this);
            case Cleared _ -> throw new AnomalyRefused(state.name());
        };
    }

    private Change<Anomaly> in(AnomalyState to) {
        return Change.silent(new Anomaly(
                id,
                detector,
                subjectKind,
                subjectId,
                division,
                span,
                measure,
                limit,
                evidence,
                foundAt,
                to,
                scopes,
                version + 1));
    }
}
