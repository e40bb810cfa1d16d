package org.linli.evaluation.ledger;

import java.time.Instant;
import java.util.function.Function;
import org.linli.evaluation.points.Period;
import org.linli.event.DivisionCode;

/**
 * An entry whose month is not known yet.
 *
 * @param where it was earned
 * @param at when it was earned
 */
public record Draft(DivisionCode where, Instant at, Function<Books, Entry> entry) {

    /** The month in which it happened. */
    ClosedMonths.Month month() {
        return ClosedMonths.Month.of(where, Period.monthOf(at));
    }
}
