package org.linli.grid.patrol.figures;

import java.util.Map;
import org.bson.Document;
import org.linli.event.PatrolStanding;
import org.linli.grid.patrol.Patrol;

/**
 * What is counted of a day.
 *
 * @param due patrols that fell due on it
 * @param done due patrols that were made in the grid, on whatever day
 * @param outside check-ins that were too far from the grid
 * @param unplanned patrols in the grid that no plan asked for
 */
record DayCount(long due, long done, long outside, long unplanned) {

    static final DayCount NOTHING = new DayCount(0, 0, 0, 0);
    static final DayCount DUE = new DayCount(1, 0, 0, 0);

    static final String FIELD_DUE = "due";
    static final String FIELD_DONE = "done";
    static final String FIELD_OUTSIDE = "outside";
    static final String FIELD_UNPLANNED = "unplanned";

    /** What a patrol counts as. */
    static String fieldOf(boolean planned, PatrolStanding standing) {
        return switch (standing) {
            case WITHIN -> planned ? FIELD_DONE : FIELD_UNPLANNED;
            case OUTSIDE -> FIELD_OUTSIDE;
        };
    }

    static DayCount of(Patrol patrol) {
        return of(new Document(fieldOf(patrol.planId() != null, patrol.standing()), 1L));
    }

    static DayCount of(Map<String, Object> counted) {
        return new DayCount(
                amount(counted, FIELD_DUE),
                amount(counted, FIELD_DONE),
                amount(counted, FIELD_OUTSIDE),
                amount(counted, FIELD_UNPLANNED));
    }

    private static long amount(Map<String, Object> counted, String field) {
        return counted.get(field) instanceof Number amount ? amount.longValue() : 0;
    }

    DayCount plus(DayCount other) {
        return new DayCount(due + other.due, done + other.done, outside + other.outside, unplanned + other.unplanned);
    }
}
