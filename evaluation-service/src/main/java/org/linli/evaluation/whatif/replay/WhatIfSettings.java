package org.linli.evaluation.whatif.replay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How what-ifs are run.
 *
 * @param perSecond events, and then entries of the ledger, that are read in a second at most
 * @param most sums and events that are held in memory, of about 150 bytes each; what needs more is refused
 * @param lease after which a run is begun anew elsewhere, should the replica that is about it fall silent
 * @param attempts how often one is begun before it is given up
 * @param stalled how long the topics may bring nothing
 */
@ConfigurationProperties("linli.what-if")
public record WhatIfSettings(
        @DefaultValue("5000") int perSecond,
        @DefaultValue("1500000") long most,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("5") int attempts,
        @DefaultValue("60s") Duration stalled) {

    private static final int SLOWEST = 10;
    private static final int FASTEST = 1_000_000;
    private static final int LARGEST_PORTION = 200;
    private static final int PORTIONS_A_SECOND = 5;

    public WhatIfSettings {
        if (perSecond < SLOWEST || perSecond > FASTEST || most < 1 || attempts < 1 || !lease.isPositive()) {
            throw new IllegalArgumentException(
                    "linli.what-if: per-second is %d to %d, the others are positive".formatted(SLOWEST, FASTEST));
        }
    }

    /** How many are read together: little enough that whoever cancels it is soon heard. */
    public int portion() {
        return Math.min(LARGEST_PORTION, perSecond / PORTIONS_A_SECOND);
    }
}
