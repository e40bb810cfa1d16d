package org.linli.grid.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
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
        var slot = slot(division.value(), role, personId);
        return Change.silent(
                new StaffAssignment(id, division, personId, role, from.toString(), null, slot, division.lineage(), 1));
    }

    /** Ends today, or before it began if that day has not come. What has ended stays as it is. */
    Change<StaffAssignment> ended(LocalDate today) {
        if (until != null) {
            return Change.none(this);
        }
        var last = from.compareTo(today.toString()) > 0 ? from : today.toString();
        return Change.silent(new StaffAssignment(id, division, personId, role, from, last, id, divisions, version + 1));
    }
}
