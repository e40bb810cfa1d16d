package org.linli.evaluation.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.evaluation.dossier.Dossier.Figure;
import org.linli.evaluation.ledger.Line;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.rule.RuleRef;

/** Adds up entries, one after the other, by month and rule. Its size is that of the figures and of the lines that are kept. */
final class Adding {

    private static final Comparator<Figure> IN_ORDER = Comparator.comparing(Figure::month)
            .thenComparing(figure -> figure.rule().id());

    private final Map<Key, Sum> sums = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final int mostLines;

    /** @param mostLines how many lines are kept; 0 for who wants figures only */
    Adding(int mostLines) {
        this.mostLines = mostLines;
    }

    /** The text of a rule may differ between two of its versions: the last one stands. */
    private record Key(String month, String rule) {}

    private record Sum(RuleRef rule, long entries, long corrections, long points, long counted) {

        static Sum of(Line line) {
            var entry = line.entry();
            return new Sum(entry.rule(), 1, entry.corrects() == null ? 0 : 1, entry.points(), line.counted());
        }

        Sum and(Sum later) {
            return new Sum(
                    later.rule,
                    entries + later.entries,
                    corrections + later.corrections,
                    points + later.points,
                    counted + later.counted);
        }
    }

    void add(Line line) {
        var entry = line.entry();
        sums.merge(new Key(entry.period(), entry.rule().id()), Sum.of(line), Sum::and);
        if (lines.size() < mostLines) {
            lines.add(line);
        }
    }

    List<Figure> figures() {
        return sums.entrySet().stream()
                .map(each -> figure(each.getKey().month(), each.getValue()))
                .sorted(IN_ORDER)
                .toList();
    }

    private static Figure figure(String month, Sum sum) {
        return new Figure(
                month, sum.rule, sum.entries, sum.corrections, new Points(sum.points), new Points(sum.counted));
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }
}
