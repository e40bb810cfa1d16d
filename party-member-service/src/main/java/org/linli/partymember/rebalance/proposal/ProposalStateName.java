package org.linli.partymember.rebalance.proposal;

import java.util.Locale;

/** Names of a proposal's states, as callers and metrics have them. */
enum ProposalStateName {
    WAITING,
    RUNNING,
    SOLVED,
    FAILED,
    CANCELLED,
    APPLYING,
    APPLIED;

    /** Its name in metrics. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
