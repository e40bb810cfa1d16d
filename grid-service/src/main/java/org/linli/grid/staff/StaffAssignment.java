package org.linli.grid.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.grid.day.Period;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One person in one role on one division. Days are kept as text, as people count them (Asia/Shanghai).
 *
 * @param personId pseudonym, as in the person's token
 * @param from first day
 * @param until the day after the last one, once it is known
 * @param profile null on what was stored before there were any
 * @param slot what only one assignment can hold at a time: person, role and division while it lasts, its own id afterwards
 * @param divisions lineage of the division
 */
@Document(StaffAssignment.COLLECTION)
@TypeAlias("staff-assignment")
public record StaffAssignment(
        @Id String id,
        DivisionCode division,
        String personId,
        StaffRole role,
        String from,
        @Nullable String until,
        @Nullable StaffProfile profile,
        String slot,
        List<String> divisions,
        long version)
        implements Aggregate {

    /** Where assignments are stored. */
    public static final String COLLECTION = "staff_assignments";

    private static final ZoneId WHERE_DAYS_ARE_COUNTED = ZoneId.of("Asia/Shanghai");

    /** The day that it is at an instant. */
    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, WHERE_DAYS_ARE_COUNTED);
    }

    /** Who has this role on this division holds it while the assignment lasts. */
    static String slot(String division, StaffRole role, String personId) {
        return division + "/" + role + "/" + personId;
    }

    static Change<StaffAssignment> begun(
            String id, DivisionCode division, String personId, StaffRole role, LocalDate from) {
        return begun(id, division, personId, role, Period.of(from, null), StaffProfile.EMPTY);
    }

    /** @param period its first day is known */
    static Change<StaffAssignment> begun(
            String id, DivisionCode division, String personId, StaffRole role, Period period, StaffProfile profile) {
        var slot = slot(division.value(), role, personId);
        var from = String.valueOf(period.from());
        return Change.silent(new StaffAssignment(
                id, division, personId, role, from, period.until(), profile, slot, division.lineage(), 1));
    }

    /** What is known of the person. */
    StaffProfile known() {
        return profile == null ? StaffProfile.EMPTY : profile;
    }

    /** Ends today, or before it began if that day has not come. What has ended stays as it is. */
    Change<StaffAssignment> ended(LocalDate today) {
        return ended(today, today);
    }

    /**
     * Ends on a day, or before it began if that comes first. What is over stays as it is.
     *
     * @param day the day after the last one
     */
    Change<StaffAssignment> ended(LocalDate day, LocalDate today) {
        var period = new Period(from, until);
        if (until != null && period.isOver(today)) {
            return Change.none(this);
        }
        var last = from.compareTo(day.toString()) > 0 ? from : day.toString();
        var isOver = new Period(from, last).isOver(today) || last.equals(from);
        var next = new StaffAssignment(
                id, division, personId, role, from, last, profile, isOver ? id : slot, divisions, version + 1);
        return last.equals(until) ? Change.none(this) : Change.silent(next);
    }

    /** Its slot is for others: it is over. */
    Change<StaffAssignment> released() {
        return slot.equals(id)
                ? Change.none(this)
                : Change.silent(new StaffAssignment(
                        id, division, personId, role, from, until, profile, id, divisions, version + 1));
    }

    /** Whether it is over by the first day of another, so that both can be. */
    boolean givesWayTo(StaffAssignment other) {
        return until != null && until.compareTo(other.from) <= 0;
    }
}
