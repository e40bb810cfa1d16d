package org.linli.evaluation.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.rule.RuleRef;

/**
 * A dossier as callers see it.
 *
 * @param name a unit's, if it is known
 * @param points what counts, the sum of the figures
 * @param unitFigures what a unit did, by name; null of a person
 */
record DossierView(
        SubjectKind subjectKind,
        String subjectId,
        @Nullable String name,
        String span,
        Points points,
        long entries,
        List<FigureView> figures,
        @Nullable Map<String, Long> unitFigures,
        Instant asOf) {

    /**
     * What one rule gave in one month.
     *
     * @param entries how many, corrections among them
     * @param ledger where they are
     */
    record FigureView(
            String month, RuleRef rule, long entries, long corrections, Points points, Points counted, String ledger) {}

    static DossierView of(Dossier dossier) {
        var deeds = dossier.deeds();
        return new DossierView(
                dossier.subject().kind(),
                dossier.subject().id(),
                dossier.name(),
                dossier.span().value(),
                dossier.points(),
                dossier.entries(),
                dossier.figures().stream()
                        .map(figure -> new FigureView(
                                figure.month(),
                                figure.rule(),
                                figure.entries(),
                                figure.corrections(),
                                figure.points(),
                                figure.counted(),
                                figure.link(dossier.subject())))
                        .toList(),
                deeds == null ? null : deeds.byKey(),
                dossier.asOf());
    }
}
