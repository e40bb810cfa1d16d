package org.linli.partymember.servicerecord;

import java.util.Locale;

/** Names of a record's states, as callers and metrics have them. */
enum StateName {
    SUBMITTED,
    CONFIRMED,
    DISPUTED;

    /** The name under which the state is stored. */
    String alias() {
        return name().toLowerCase(Locale.ROOT);
    }
}
