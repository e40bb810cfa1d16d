/** How large grids should be, and what to split and merge so that they are. */
@NullMarked
package org.linli.grid.sizing;

import org.jspecify.annotations.NullMarked;
