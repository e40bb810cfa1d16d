package org.linli.partymember.rebalance.ask;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a member stays, if they care to say. */
record DeclineBody(@Nullable @Size(max = 500) String reason) {}
