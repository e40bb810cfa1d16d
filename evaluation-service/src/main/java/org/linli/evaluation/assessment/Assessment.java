package org.linli.evaluation.assessment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.figure.FiguresOf;
import org.linli.evaluation.points.Span;
import org.linli.event.DivisionCode;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The units of a division as the formula in force judges them over a period. It keeps the figures and the formula that it was worked out
 * with, so that anybody comes to the same with a pencil, whatever is heard of later.
 *
 * @param formula id of the formula, with the terms as they were
 * @param units in order of rank, then of id
 * @param decidedBy who published or cancelled it
 */
@Document(Assessment.COLLECTION)
@TypeAlias("unit-assessment")
record Assessment(
        @Id String id,
        DivisionCode division,
        String span,
        String formula,
        List<Term> terms,
        List<Judgement> units,
        State state,
        String by,
        Instant at,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "unit_assessments";

    /** Units of one assessment: together with their figures they are one document. */
    static final int MOST_UNITS = 1_000;

    /** Where it stands. */
    enum State {
        DRAFTED,
        PUBLISHED,
        CANCELLED
    }

    /** What is judged. */
    record Matter(DivisionCode division, Span span) {}

    /**
     * Works it out.
     *
     * @throws AssessmentRefused.NotSoMany if there is no unit, or more than {@link #MOST_UNITS}
     * @throws AssessmentRefused.BadFormula if a term fails for a unit's figures
     */
    static Change<Assessment> draft(
            String id, Matter what, FormulaEdition by, List<FiguresOf> units, String person, Instant at) {
        if (units.isEmpty() || units.size() > MOST_UNITS) {
            throw new AssessmentRefused.NotSoMany(units.size());
        }
        var formula = Formula.of(by.terms());
        return Change.silent(new Assessment(
                id,
                what.division(),
                what.span().value(),
                by.id(),
                by.terms(),
                Judgement.ranked(units.stream().map(formula::judge).toList()),
                State.DRAFTED,
                person,
                at.truncatedTo(ChronoUnit.MILLIS),
                null,
                null,
                null,
                ScopeKeys.of(ScopeKeys.division(what.division())),
                1));
    }

    /**
     * A second person's yes; from now on each unit sees its own, and nothing of it changes.
     *
     * @throws AssessmentRefused.SamePerson if they have drafted it
     * @throws AssessmentRefused.NotOver if more may happen in the period
     */
    Change<Assessment> publish(String person, Instant now) {
        return switch (state) {
            case DRAFTED -> {
                if (by.equals(person)) {
                    throw new AssessmentRefused.SamePerson();
                }
                if (!new Span(span).isOverAt(now)) {
                    throw new AssessmentRefused.NotOver();
                }
                yield in(State.PUBLISHED, person, null, seenByUnits(), now);
            }
            case PUBLISHED -> Change.none(this);
            case CANCELLED -> throw new AssessmentRefused.IllegalMove(state);
        };
    }

    private List<String> seenByUnits() {
        var theirs = units.stream().flatMap(unit -> ScopeKeys.unit(unit.unitId()));
        return Stream.concat(scopes.stream(), theirs).toList();
    }

    /** A draft is given up; another one may be made. */
    Change<Assessment> cancel(String person, String why, Instant now) {
        return switch (state) {
            case DRAFTED -> in(State.CANCELLED, person, why, scopes, now);
            case CANCELLED -> Change.none(this);
            case PUBLISHED -> throw new AssessmentRefused.IllegalMove(state);
        };
    }

    private Change<Assessment> in(State to, String person, @Nullable String why, List<String> seenBy, Instant now) {
        return Change.silent(new Assessment(
                id,
                division,
                span,
                formula,
                terms,
                units,
                to,
                by,
                at,
                person,
                now.truncatedTo(ChronoUnit.MILLIS),
                why,
                seenBy,
                version + 1));
    }
}
