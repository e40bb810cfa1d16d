package org.linli.request.deadline;

import java.time.Instant;
import org.linli.event.Deadline.Limit;
import org.linli.event.OrderPhase;

/** What matters to the clocks of an order, out of its history. */
public sealed interface Mark {

    Instant at();

    record Submitted(Instant at) implements Mark {}

    record Accepted(Instant at) implements Mark {}

    /** It was sent to a unit: for the first time, after a return, or anew after it had been answered. */
    record Dispatched(Instant at) implements Mark {}

    /** A member took it. */
    record Claimed(Instant at) implements Mark {}

    record Signed(Instant at) implements Mark {}

    record TakenInHand(Instant at) implements Mark {}

    /** The unit gave it back; the dispatcher is on turn, and the clock of the answer runs on. */
    record Returned(Instant at) implements Mark {}

    record Answered(Instant at) implements Mark {}

    /** The resident was asked, or it was closed, or reopened without being asked. */
    record FollowedUp(Instant at) implements Mark {}

    /** Suspended: every clock stands still. */
    record Paused(Instant at, Instant until) implements Mark {}

    record Resumed(Instant at) implements Mark {}

    /** There is more time for the answer. */
    record Extended(Instant at, Limit by) implements Mark {}

    record Rung(Instant at, OrderPhase phase, Alarm alarm) implements Mark {}

    /** Refused, withdrawn or merged: nothing is expected any more. */
    record Ended(Instant at) implements Mark {}
}
