/** Proposals of a rebalancing: made in the background, shown with their reasons, and applied by asking each member. */
@NullMarked
package org.linli.partymember.rebalance.proposal;

import org.jspecify.annotations.NullMarked;
