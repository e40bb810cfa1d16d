package org.linli.evaluation.assessment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A formula that staff wrote down for the units of their division. It is never changed: a correction is another one, and of those that are
 * approved the one that holds from the latest month on counts.
 *
 * @param effectiveFrom the first month that it judges, such as {@code 2026-10}
 * @param decidedBy who approved or withdrew it
 */
@Document(FormulaEdition.COLLECTION)
@TypeAlias("unit-formula")
record FormulaEdition(
        @Id String id,
        DivisionCode division,
        String effectiveFrom,
        List<Term> terms,
        State state,
        String by,
        Instant at,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "unit_formulas";

    /** Where it stands. */
    enum State {
        DRAFTED,
        APPROVED,
        WITHDRAWN
    }

    /** @throws AssessmentRefused.BadFormula if it cannot be worked out */
    static Change<FormulaEdition> draft(
            String id, DivisionCode division, String effectiveFrom, List<Term> terms, String by, Instant at) {
        Formula.of(terms);
        return Change.silent(new FormulaEdition(
                id,
                division,
                effectiveFrom,
                terms,
                State.DRAFTED,
                by,
                at.truncatedTo(ChronoUnit.MILLIS),
                null,
                null,
                ScopeKeys.of(ScopeKeys.division(division)),
                1));
    }

    /**
     * A second person's yes.
     *
     * @throws AssessmentRefused.SamePerson if they have drafted it
     */
    Change<FormulaEdition> approve(String person, Instant now) {
        return switch (state) {
            case DRAFTED -> {
                if (by.equals(person)) {
                    throw new AssessmentRefused.SamePerson();
                }
                yield in(State.APPROVED, person, now);
            }
            case APPROVED -> Change.none(this);
            case WITHDRAWN -> throw new AssessmentRefused.IllegalMove(state);
        };
    }

    /** Nothing is judged by it any more; what has been stays. */
    Change<FormulaEdition> withdraw(String person, Instant now) {
        return switch (state) {
            case DRAFTED, APPROVED -> in(State.WITHDRAWN, person, now);
            case WITHDRAWN -> Change.none(this);
        };
    }

    private Change<FormulaEdition> in(State to, String person, Instant now) {
        return Change.silent(new FormulaEdition(
                id,
                division,
                effectiveFrom,
                terms,
                to,
                by,
                at,
                person,
                now.truncatedTo(ChronoUnit.MILLIS),
                scopes,
                version + 1));
    }
}
