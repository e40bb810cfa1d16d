package org.linli.partymember.rebalance.ask;

import java.util.Locale;

/** Names of a question's states, as callers and metrics have them. */
enum AskStateName {
    OPEN,
    ACCEPTED,
    PLACED,
    DECLINED,
    EXPIRED;

    /** The name under which the state is stored. */
    String alias() {
        return name().toLowerCase(Locale.ROOT);
    }
}
