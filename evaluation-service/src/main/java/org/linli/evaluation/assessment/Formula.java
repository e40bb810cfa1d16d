package org.linli.evaluation.assessment;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.cel.runtime.CelEvaluationException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.evaluation.assessment.Judgement.Line;
import org.linli.evaluation.figure.Figure;
import org.linli.evaluation.figure.FiguresOf;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.rule.expression.EventTypes;
import org.linli.evaluation.rule.expression.Expression;
import org.linli.evaluation.rule.expression.ExpressionCompiler;
import org.linli.evaluation.rule.expression.Values;

/** Compiled terms. Pure: the same figures give the same points wherever and whenever it is asked. */
final class Formula {

    private static final Set<String> NAMES =
            Arrays.stream(Figure.values()).map(Figure::key).collect(Collectors.toUnmodifiableSet());
    private static final ExpressionCompiler COMPILER = new ExpressionCompiler(new EventTypes());

    private final List<Compiled> terms;

    private record Compiled(Term term, Expression<Long> points) {}

    /** What a unit did, as expressions see it. */
    private record Numbers(Map<String, Object> values) implements Values {

        static Numbers of(Map<String, Long> figures) {
            return new Numbers(Map.copyOf(figures));
        }
    }

    private Formula(List<Compiled> terms) {
        this.terms = terms;
    }

    /**
     * @throws AssessmentRefused.BadFormula if a term is no whole number over known figures, costs too much, or fails for a unit that did
     *     nothing, as a division by such a figure does
     */
    static Formula of(List<Term> terms) {
        if (terms.stream().map(Term::id).distinct().count() < terms.size()) {
            throw new AssessmentRefused.BadFormula("terms", "two terms have the same id");
        }
        var formula = new Formula(terms.stream().map(Formula::compiled).toList());
        formula.judge("", NAMES.stream().collect(toUnmodifiableMap(name -> name, name -> 0L)));
        return formula;
    }

    private static Compiled compiled(Term term) {
        try {
            return new Compiled(term, COMPILER.overFigures(term.points(), NAMES));
        } catch (ExpressionCompiler.Rejected rejected) {
            throw new AssessmentRefused.BadFormula(term.id(), String.valueOf(rejected.getMessage()));
        }
    }

    /**
     * What the formula makes of a unit; not ranked yet.
     *
     * @throws AssessmentRefused.BadFormula if a term fails for these figures
     */
    Judgement judge(FiguresOf unit) {
        return judge(unit.unitId(), unit.byKey());
    }

    private Judgement judge(String unit, Map<String, Long> figures) {
        var numbers = Numbers.of(figures);
        return Judgement.of(
                unit, terms.stream().map(each -> line(unit, each, numbers)).toList(), figures);
    }

    private static Line line(String unit, Compiled one, Numbers numbers) {
        try {
            var points = one.points().of(numbers);
            var arithmetic = "%s → %s".formatted(one.points().workedOut(numbers, points), new Points(points).text());
            return new Line(one.term().id(), one.term().text(), points, arithmetic);
        } catch (CelEvaluationException failed) {
            var whose = unit.isEmpty() ? "a unit that did nothing" : unit;
            throw new AssessmentRefused.BadFormula(one.term().id(), "fails for " + whose + ": " + failed.getMessage());
        }
    }
}
