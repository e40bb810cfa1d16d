package org.linli.evaluation.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.linli.kit.problem.Text;

/**
 * What a formula makes of one unit.
 *
 * @param rank from 1; units with the same total share the better one, and the next rank is skipped
 * @param total 1/100 points, the sum of the lines
 * @param figures what it was worked out with, by name
 */
record Judgement(String unitId, int rank, long total, List<Line> lines, Map<String, Long> figures) {

    private static final Comparator<Judgement> BEST_FIRST =
            Comparator.comparingLong(Judgement::total).reversed().thenComparing(Judgement::unitId);

    /**
     * One term worked out.
     *
     * @param points 1/100 points
     * @param arithmetic so that anybody can redo it with a pencil
     */
    record Line(String term, Text text, long points, String arithmetic) {}

    static Judgement of(String unitId, List<Line> lines, Map<String, Long> figures) {
        return new Judgement(unitId, 0, lines.stream().mapToLong(Line::points).sum(), lines, figures);
    }

    private Judgement at(int place) {
        return new Judgement(unitId, place, total, lines, figures);
    }

    /** From the best down; equal totals in order of id. */
    static List<Judgement> ranked(List<Judgement> units) {
        var sorted = units.stream().sorted(BEST_FIRST).toList();
        var ranked = new ArrayList<Judgement>();
        for (var i = 0; i < sorted.size(); i++) {
            var unit = sorted.get(i);
            var same = i > 0 && sorted.get(i - 1).total() == unit.total();
            ranked.add(unit.at(same ? ranked.getLast().rank() : i + 1));
        }
        return List.copyOf(ranked);
    }
}
