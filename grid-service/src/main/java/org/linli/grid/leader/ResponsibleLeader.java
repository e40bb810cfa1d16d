package org.linli.grid.leader;

import java.time.LocalDate;
import java.util.List;
import org.linli.event.DivisionCode;
import org.linli.grid.day.Period;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A leader who answers for a division.
 *
 * @param division district, street or community
 * @param personId pseudonym, as in the person's token
 * @param title as what they answer for it
 * @param period from which day to which
 * @param slot what only one can hold at a time: person and division while it lasts, its own id afterwards
 * @param divisions lineage of the division
 */
@Document(ResponsibleLeader.COLLECTION)
@TypeAlias("responsible-leader")
record ResponsibleLeader(
        @Id String id,
        DivisionCode division,
        String personId,
        String title,
        Period period,
        String slot,
        List<String> divisions,
        long version)
        implements Aggregate {

    static final String COLLECTION = "responsible_leaders";

    static Change<ResponsibleLeader> begun(
            String id, DivisionCode division, String personId, String title, Period period) {
        return Change.silent(new ResponsibleLeader(
                id, division, personId, title, period, division + "/" + personId, division.lineage(), 1));
    }

    /**
     * Ends on a day, or before it began if that comes first. What is over stays as it is.
     *
     * @param day the day after the last one
     */
    Change<ResponsibleLeader> ended(LocalDate day, LocalDate today) {
        var next = period.isOver(today) ? period : period.withUntil(day);
        return next.equals(period) ? Change.none(this) : Change.silent(with(next, next.lasts(today) ? slot : id));
    }

    /** Its slot is for others if it is over by the first day of another. */
    Change<ResponsibleLeader> givenWayTo(ResponsibleLeader other) {
        return period.overlaps(other.period) || slot.equals(id) ? Change.none(this) : Change.silent(with(period, id));
    }

    private ResponsibleLeader with(Period newPeriod, String newSlot) {
        return new ResponsibleLeader(id, division, personId, title, newPeriod, newSlot, divisions, version + 1);
    }
}
