package org.linli.partymember.store;

import java.time.Duration;
import org.linli.kit.store.Conflict;
import reactor.util.retry.Retry;

/** For aggregates that many change at the same moment: whoever was too slow waits a little, by chance, and decides anew. */
public final class Patience {

    private static final int TRIES = 14;

    private Patience() {}

    /** Tries again after a conflict; the conflict itself when that has not helped for some seconds. */
    public static Retry afterConflict() {
        return Retry.backoff(TRIES, Duration.ofMillis(10))
                .maxBackoff(Duration.ofMillis(400))
                .filter(Conflict.class::isInstance)
                .onRetryExhaustedThrow((ignored, signal) -> signal.failure());
    }
}
