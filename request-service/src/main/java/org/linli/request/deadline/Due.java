package org.linli.request.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.event.Deadline.Limit;
import org.linli.event.OrderPhase;

/**
 * One phase of an order and when it is due.
 *
 * @param run how many times the order has come into this phase, from 1
 * @param limit with its extensions
 * @param dueAt the instant at which the limit has run out; while it is paused, what it would be if it went on at once
 * @param doneAt null while it is open
 * @param dropped whether it ended without having been done, so that it counts only if it was late
 * @param extensions how many were granted
 * @param pausedAt since when its clock has stood still; null while it runs
 */
public record Due(
        OrderPhase phase,
        int run,
        Limit limit,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant doneAt,
        boolean dropped,
        int extensions,
        @Nullable Instant pausedAt) {

    public boolean open() {
        return doneAt == null;
    }

    public boolean paused() {
        return pausedAt != null;
    }

    /** Whether it was late, or is while still open. What is done at the very instant is in time. */
    public boolean late(Instant now) {
        var ended = doneAt == null ? now : doneAt;
        var stood = pausedAt;
        var ran = stood != null && stood.isBefore(ended) ? stood : ended;
        return ran.isAfter(dueAt);
    }
}
