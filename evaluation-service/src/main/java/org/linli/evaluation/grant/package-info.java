/** Incentive grants for units (以奖代补, E5): a budget shared out by points, exact to the cent. */
@NullMarked
package org.linli.evaluation.grant;

import org.jspecify.annotations.NullMarked;
