/** The members that a rebalancing is about, read off the roster. */
@NullMarked
package org.linli.partymember.rebalance.roster;

import org.jspecify.annotations.NullMarked;
