/** The rebalancing itself: who would be better placed where, by four weighted goals, and why. Nothing here knows of the store. */
@NullMarked
package org.linli.partymember.rebalance.plan;

import org.jspecify.annotations.NullMarked;
