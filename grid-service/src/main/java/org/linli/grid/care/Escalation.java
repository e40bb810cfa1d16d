package org.linli.grid.care;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionLevel;
import org.linli.kit.calendar.WorkingCalendar;

/**
 * When a missed visit is told to whom, in days after the one on which it was due.
 *
 * @param patience how long nothing is told after somebody has recorded something: a start in the past is not news yet
 */
record Escalation(int community, int street, int district, Duration patience) {

    /** Whose turn comes next; nobody's once the district has been told. */
    static Optional<DivisionLevel> after(@Nullable DivisionLevel told) {
        return switch (told) {
            case null -> Optional.of(DivisionLevel.COMMUNITY);
            case COMMUNITY -> Optional.of(DivisionLevel.STREET);
            case STREET -> Optional.of(DivisionLevel.DISTRICT);
            case DISTRICT, GRID, MICRO_GRID -> Optional.empty();
        };
    }

    /** When the next one is told of a visit that was due on a day; null if nobody is left. */
    @Nullable
    Instant next(LocalDate due, @Nullable DivisionLevel told) {
        return after(told)
                .map(level -> WorkingCalendar.beginOf(due.plusDays(days(level))))
                .orElse(null);
    }

    /** The same when somebody has recorded something just now. */
    @Nullable
    Instant nextSince(LocalDate due, @Nullable DivisionLevel told, Instant now) {
        var next = next(due, told);
        var earliest = now.plus(patience);
        return next == null || next.isAfter(earliest) ? next : earliest;
    }

    private int days(DivisionLevel level) {
        return switch (level) {
            case COMMUNITY -> community;
            case STREET -> street;
            case DISTRICT, GRID, MICRO_GRID -> district;
        };
    }
}
