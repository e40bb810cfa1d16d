package org.linli.request.deadline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.OrderPhase;
import org.linli.kit.calendar.WorkingCalendar;

/**
 * When an order's phases are due, as follows from its history and its terms, and from nothing else.
 *
 * @param dues in the order in which they began
 * @param suspendedUntil when a suspension expires; null while there is none
 * @param told who has been told of a phase that is still open and late, the highest level; null if nobody has
 * @param nextAt when the clock has to do something next; null if nothing is left to do
 */
public record Deadlines(
        List<Due> dues,
        @Nullable Instant suspendedUntil,
        @Nullable Alarm told,
        @Nullable Instant nextAt) {

    /** Of an order on which no clock runs. */
    public static final Deadlines NONE = new Deadlines(List.of(), null, null, null);

    private static final Comparator<Ring> BY_TIME =
            Comparator.comparing(Ring::at).thenComparing(Ring::phase).thenComparing(Ring::alarm);

    public Deadlines {
        dues = List.copyOf(dues);
    }

    /**
     * @param history oldest first
     */
    public static Deadlines of(List<? extends Mark> history, Terms terms, WorkingCalendar calendar) {
        var clocks = clocks(history, terms);
        var runs = clocks.runs();
        var dues = runs.stream()
                .map(run -> run.due(terms, pace(run, terms, calendar)))
                .toList();
        var rings = allRings(runs, terms, calendar);
        var suspendedUntil = clocks.suspendedUntil();
        return new Deadlines(dues, suspendedUntil, told(runs), next(rings, suspendedUntil));
    }

    /** The alarms that are set, the next one first; in the order of time, and of one instant in that of the phases. */
    public static List<Ring> rings(List<? extends Mark> history, Terms terms, WorkingCalendar calendar) {
        return allRings(clocks(history, terms).runs(), terms, calendar);
    }

    private static List<Ring> allRings(List<Run> runs, Terms terms, WorkingCalendar calendar) {
        return runs.stream()
                .flatMap(run -> run.rings(terms, pace(run, terms, calendar)).stream())
                .sorted(BY_TIME)
                .toList();
    }

    private static Clocks clocks(List<? extends Mark> history, Terms terms) {
        var clocks = new Clocks(terms);
        history.forEach(clocks::read);
        return clocks;
    }

    private static @Nullable Alarm told(List<Run> runs) {
        return runs.stream()
                .filter(Run::open)
                .flatMap(run -> run.rung().stream())
                .filter(alarm -> alarm != Alarm.WARNING)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Pace pace(Run run, Terms terms, WorkingCalendar calendar) {
        return Pace.of(run.limit(), terms.hours(), calendar);
    }

    private static @Nullable Instant next(List<Ring> rings, @Nullable Instant suspendedUntil) {
        return Stream.concat(rings.stream().limit(1).map(Ring::at), Stream.ofNullable(suspendedUntil))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether a suspension has run out. */
    public boolean resumes(Instant now) {
        return suspendedUntil != null && !suspendedUntil.isAfter(now);
    }

    /** How a phase stands, the last time that it began. */
    public Optional<Due> due(OrderPhase phase) {
        return dues.reversed().stream().filter(due -> due.phase() == phase).findFirst();
    }

    /** Whether any phase that is still open is late. */
    public boolean overdue(Instant now) {
        return dues.stream().anyMatch(due -> due.open() && due.late(now));
    }
}
