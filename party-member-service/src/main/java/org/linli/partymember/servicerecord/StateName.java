package org.linli.partymember.servicerecord;

import java.util.Locale;

/** Names of a record's states, as callers and metrics have them. */
enum StateName {
    RUNNING,
    SUBMITTED,
    CONFIRMED,
    DISPUTED,
    REJECTED;

    /** The name under which the state is stored. */
    String alias() {
        return name().toLowerCase(Locale.ROOT);
    }
}
