package org.linli.partymember.rebalance.ask;

import java.util.Locale;

/** Names of a question's states, as callers and metrics have them. */
enum AskStateName {
    OPEN,
    ACCEPTED,
    PLACED,
    DECLINED,
    EXPIRED;

    /** Its name in metrics. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name under which the state is stored, which no other feature's state has. */
    String alias() {
        return "ask-" + label();
    }
}
