/** What a rebalancing is about: places, members, how far they are from each other, and how many belong where. */
@NullMarked
package org.linli.partymember.rebalance.town;

import org.jspecify.annotations.NullMarked;
