package org.linli.partymember.rebalance.ask;

import jakarta.validation.constraints.NotNull;

/** What a member says. */
record ConsentBody(@NotNull Boolean agrees) {}
