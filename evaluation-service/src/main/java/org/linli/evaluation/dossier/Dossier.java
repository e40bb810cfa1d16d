package org.linli.evaluation.dossier;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.figure.FiguresOf;
import org.linli.evaluation.ledger.Line;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.points.Span;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.rule.RuleRef;

/**
 * What somebody's ledger says of a span.
 *
 * @param name a unit's, if it is known; people are named by their pseudonyms only
 * @param points what counts, the sum of the figures
 * @param entries how many there are
 * @param figures by month, then by rule
 * @param deeds what a unit did; null of a person
 * @param lines the entries in their order, as many as were asked for
 * @param asOf when it was drawn up: what is heard of later is not in it
 */
record Dossier(
        Subject subject,
        @Nullable String name,
        Span span,
        Points points,
        long entries,
        List<Figure> figures,
        @Nullable FiguresOf deeds,
        List<Line> lines,
        Instant asOf) {

    /** More do not fit into one sheet that people still read; the rest is behind the links. */
    static final int MOST_LINES = 10_000;

    /**
     * What one rule gave in one month.
     *
     * @param points what it gave, corrections included
     * @param counted what of it counts, after caps
     * @param corrections entries that take something back or give it again
     */
    record Figure(String month, RuleRef rule, long entries, long corrections, Points points, Points counted) {

        /** Where its entries are. */
        String link(Subject subject) {
            return "/api/v1/ledger-entries?subjectKind=%s&subjectId=%s&period=%s&rule=%s"
                    .formatted(subject.kind(), encoded(subject.id()), month, encoded(rule.id()));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
