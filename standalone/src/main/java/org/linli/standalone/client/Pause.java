package org.linli.standalone.client;

import java.time.Duration;

/** Longer and longer pauses between attempts, up to a limit for all of them together. */
final class Pause {

    private static final long FIRST_MILLIS = 50;
    private static final long LONGEST_MILLIS = 2_000;

    private final long end;
    private long millis = FIRST_MILLIS;

    Pause(Duration patience) {
        this.end = System.nanoTime() + patience.toNanos();
    }

    /** Waits, if there is time left to. */
    boolean taken() {
        if (System.nanoTime() > end) {
            return false;
        }
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
        millis = Math.min(2 * millis, LONGEST_MILLIS);
        return true;
    }
}
