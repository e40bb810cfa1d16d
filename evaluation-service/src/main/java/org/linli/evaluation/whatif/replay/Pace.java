package org.linli.evaluation.whatif.replay;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Keeps a thread from being faster than it may: after each portion it waits for as long as the portion was to take. */
public final class Pace {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final long each;
    private final LongSupplier nanos;
    private final LongConsumer sleep;
    private long free;

    /** @param perSecond how many pieces a second at most */
    public Pace(int perSecond) {
        this(perSecond, System::nanoTime, LockSupport::parkNanos);
    }

    Pace(int perSecond, LongSupplier nanos, LongConsumer sleep) {
        this.each = SECOND / perSecond;
        this.nanos = nanos;
        this.sleep = sleep;
        this.free = nanos.getAsLong();
    }

    /** So many pieces are done. Time that was lost is not made up for, so that a pause is not followed by a rush. */
    public void spent(long pieces) {
        var now = nanos.getAsLong();
        free = Math.max(free, now - SECOND) + pieces * each;
        while (free - now > 0 && !Thread.currentThread().isInterrupted()) {
            sleep.accept(free - now);
            now = nanos.getAsLong();
        }
    }
}
