package org.linli.evaluation.whatif.trial;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.Subject;

/**
 * One subject's points, as they are and as they would be.
 *
 * @param now 1/100 points; null if the ledger has no entry
 * @param then 1/100 points; null if there would be none
 */
record Compared(
        Subject subject, @Nullable Long now, @Nullable Long then, List<Cause> causes) {

    static Compared of(Subject subject, @Nullable Tally now, @Nullable Tally then) {
        var before = now == null ? new TreeMap<Ground, Long>() : now.byGround();
        var after = then == null ? new TreeMap<Ground, Long>() : then.byGround();
        return new Compared(
                subject,
                now == null ? null : sum(before.values()),
                then == null ? null : sum(after.values()),
                Cause.between(before, after));
    }

    private static long sum(Iterable<Long> points) {
        var sum = 0L;
        for (var each : points) {
            sum += each;
        }
        return sum;
    }

    /** What they would have more; nothing is 0. */
    long difference() {
        return Objects.requireNonNullElse(then, 0L) - Objects.requireNonNullElse(now, 0L);
    }
}
