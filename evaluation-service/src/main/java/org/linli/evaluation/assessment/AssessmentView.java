package org.linli.evaluation.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.assessment.Assessment.State;
import org.linli.evaluation.points.Points;
import org.linli.event.DivisionCode;
import org.linli.kit.problem.Text;

/**
 * An assessment as staff see it.
 *
 * @param formulaId by which the units are judged
 * @param units from the best down
 * @param decidedBy who published or cancelled it
 * @param reason why it was cancelled
 */
record AssessmentView(
        String id,
        DivisionCode divisionCode,
        String span,
        String formulaId,
        List<UnitResult> units,
        State state,
        String draftedBy,
        Instant at,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        long version) {

    /**
     * What became of one unit.
     *
     * @param name if it is known
     * @param rank from 1; equal totals share it
     * @param figures everything that the formula could use, by name
     */
    record UnitResult(
            String unitId,
            @Nullable String name,
            int rank,
            Points total,
            List<LineView> lines,
            Map<String, Long> figures) {

        static UnitResult of(Judgement unit, @Nullable String name) {
            return new UnitResult(
                    unit.unitId(),
                    name,
                    unit.rank(),
                    new Points(unit.total()),
                    unit.lines().stream()
                            .map(line -> new LineView(
                                    line.term(), line.text(), new Points(line.points()), line.arithmetic()))
                            .toList(),
                    unit.figures());
        }
    }

    /** One term worked out. */
    record LineView(String term, Text text, Points points, String arithmetic) {}

    /** @param names of units, by id */
    static AssessmentView of(Assessment assessment, Map<String, String> names) {
        return new AssessmentView(
                assessment.id(),
                assessment.division(),
                assessment.span(),
                assessment.formula(),
                assessment.units().stream()
                        .map(unit -> UnitResult.of(unit, names.get(unit.unitId())))
                        .toList(),
                assessment.state(),
                assessment.by(),
                assessment.at(),
                assessment.decidedBy(),
                assessment.decidedAt(),
                assessment.reason(),
                assessment.version());
    }
}
