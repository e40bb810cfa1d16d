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

    /** The name under which the state is stored. */
    String alias() {
        return name().toLowerCase(Locale.ROOT);
    }
}
