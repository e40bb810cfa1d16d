package org.linli.evaluation.ledger;

import java.util.Set;
import org.linli.evaluation.points.Period;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;

/** Months that have been closed: what is heard of them later counts in the month in which it is heard. */
public record ClosedMonths(Set<Month> months) {

    /** None. */
    static final ClosedMonths NONE = new ClosedMonths(Set.of());

    /** One month of one district. */
    public record Month(DivisionCode district, Period period) {

        static Month of(DivisionCode where, Period period) {
            return new Month(where.at(DivisionLevel.DISTRICT), period);
        }
    }

    boolean covers(DivisionCode where, Period month) {
        return months.contains(Month.of(where, month));
    }
}
