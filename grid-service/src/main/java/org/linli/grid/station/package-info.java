/** Service stations: where they are, what they offer, and when they are open. */
@NullMarked
package org.linli.grid.station;

import org.jspecify.annotations.NullMarked;
