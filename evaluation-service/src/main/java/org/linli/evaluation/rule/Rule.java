package org.linli.evaluation.rule;

import dev.cel.runtime.CelEvaluationException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.points.PointsRefused;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.rule.expression.EventFields;
import org.linli.evaluation.rule.expression.Expression;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.Event;
import org.linli.event.MalformedCode;

/** One rule, ready to score. Pure: the same event gives the same score whenever it is asked. */
record Rule(
        RuleRef ref,
        SubjectKind subjectKind,
        Expression<Boolean> when,
        Expression<String> subject,
        Expression<String> division,
        Expression<Long> points,
        @Nullable Cap cap) {

    /**
     * @return nothing if the rule does not concern this event
     * @throws RuleFailed if an expression fails, or names nobody or no community
     */
    Optional<Score> score(Event event, EventFields fields) {
        try {
            return when.of(fields) ? Optional.of(score(fields)) : Optional.empty();
        } catch (CelEvaluationException | MalformedCode | PointsRefused | NoCommunity failure) {
            throw new RuleFailed(event, ref, String.valueOf(failure.getMessage()));
        }
    }

    private Score score(EventFields fields) throws CelEvaluationException, NoCommunity {
        var amount = points.of(fields);
        var total = new Points(amount);
        return new Score(
                ref,
                new Subject(subjectKind, subject.of(fields)),
                placed(division.of(fields)),
                total,
                inputs(fields),
                "points = %s → %s".formatted(points.workedOut(fields, amount), total.text()),
                cap);
    }

    private static DivisionCode placed(String digits) throws NoCommunity {
        var code = new DivisionCode(digits);
        if (code.level().compareTo(DivisionLevel.COMMUNITY) < 0) {
            throw new NoCommunity(code);
        }
        return code;
    }

    private List<Input> inputs(EventFields fields) {
        return Stream.of(when, subject, division, points)
                .flatMap(expression -> expression.paths().stream())
                .distinct()
                .sorted()
                .flatMap(path -> fields.at(path).map(value -> new Input(path, value)).stream())
                .toList();
    }

    /** Points are earned in a community or below. */
    private static final class NoCommunity extends Exception {

        NoCommunity(DivisionCode code) {
            super("not in a community: " + code);
        }
    }
}
