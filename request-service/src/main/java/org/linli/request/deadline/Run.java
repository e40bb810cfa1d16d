package org.linli.request.deadline;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.Deadline.Limit;
import org.linli.event.OrderPhase;
import org.linli.request.deadline.Pace.Stretch;

/**
 * A phase while its clock runs, stands still and has stopped.
 *
 * @param ran when its clock ran before it last stood still
 * @param since when it last began to run
 * @param pausedAt null while it runs
 * @param rung alarms that have rung
 */
record Run(
        OrderPhase phase,
        int number,
        Limit limit,
        int extensions,
        List<Stretch> ran,
        Instant since,
        @Nullable Instant pausedAt,
        @Nullable Instant doneAt,
        boolean dropped,
        Set<Alarm> rung) {

    private static final int WHOLE = 100;

    static Run begin(OrderPhase phase, int number, Limit limit, Instant at) {
        return new Run(phase, number, limit, 0, List.of(), at, null, null, false, Set.of());
    }

    boolean open() {
        return doneAt == null;
    }

    Run pause(Instant at) {
        return new Run(phase, number, limit, extensions, ran, since, at, doneAt, dropped, rung);
    }

    Run resume(Instant at) {
        var stood = pausedAt;
        if (stood == null) {
            return this;
        }
        var longer = Stream.concat(ran.stream(), Stream.of(new Stretch(since, stood)));
        return new Run(phase, number, limit, extensions, longer.toList(), at, null, doneAt, dropped, rung);
    }

    Run done(Instant at, boolean undone) {
        return new Run(phase, number, limit, extensions, ran, since, pausedAt, at, undone, rung);
    }

    Run extend(Limit by) {
        var longer = new Limit(Math.addExact(limit.amount(), by.amount()), limit.unit());
        return new Run(phase, number, longer, extensions + 1, ran, since, pausedAt, doneAt, dropped, rung);
    }

    Run ring(Alarm alarm) {
        var more = EnumSet.of(alarm);
        more.addAll(rung);
        return new Run(phase, number, limit, extensions, ran, since, pausedAt, doneAt, dropped, more);
    }

    Due due(Terms terms, Pace pace) {
        var startedAt = ran.isEmpty() ? since : ran.getFirst().from();
        var dueAt = at(WHOLE, terms, pace);
        return new Due(phase, number, limit, startedAt, dueAt, doneAt, dropped, extensions, pausedAt);
    }

    /** The alarms that are still to ring: none while the clock stands still. */
    List<Ring> rings(Terms terms, Pace pace) {
        return open() && pausedAt == null
                ? Arrays.stream(Alarm.values())
                        .filter(alarm -> !rung.contains(alarm))
                        .map(alarm -> ring(alarm, terms, pace))
                        .toList()
                : List.of();
    }

    private Ring ring(Alarm alarm, Terms terms, Pace pace) {
        return new Ring(phase, number, alarm, at(terms.steps().percent(alarm), terms, pace));
    }

    /** The instant at which so much of the limit has run. */
    private Instant at(int percent, Terms terms, Pace pace) {
        var left = Pace.length(limit, terms.hours()).multipliedBy(percent).dividedBy(WHOLE);
        for (var stretch : ran) {
            var length = pace.between(stretch.from(), stretch.until());
            if (left.compareTo(length) <= 0) {
                return pace.after(stretch.from(), left);
            }
            left = left.minus(length);
        }
        return pace.after(since, left);
    }
}
