/** How well an offer fits a need: a score with its arithmetic. */
@NullMarked
package org.linli.partymember.exchange.match;

import org.jspecify.annotations.NullMarked;
