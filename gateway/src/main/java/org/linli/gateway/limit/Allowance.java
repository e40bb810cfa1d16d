package org.linli.gateway.limit;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * What became of one request's wish to be counted.
 *
 * @param of whose requests were counted: a {@code client}'s, a {@code role}'s or an {@code address}'s
 * @param granted whether it may pass
 * @param limit requests in a window
 * @param remaining requests that are left of them
 * @param reset until there are all again
 */
record Allowance(String of, boolean granted, long limit, long remaining, Duration reset) {

    static Allowance of(String owner, ConsumptionProbe probe, long limit) {
        var nanos = probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
        return new Allowance(owner, probe.isConsumed(), limit, probe.getRemainingTokens(), Duration.ofNanos(nanos));
    }

    /** The one that leaves less. */
    Allowance orTighter(Allowance other) {
        return other.remaining < remaining ? other : this;
    }

    /** Never too early: whoever comes back after these seconds finds the window open. */
    long resetSeconds() {
        return Math.max(1, Math.ceilDiv(reset.toNanos(), 1_000_000_000L));
    }
}
