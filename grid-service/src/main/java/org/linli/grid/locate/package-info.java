/** From a longitude and latitude to the grid, out of memory. */
@NullMarked
package org.linli.grid.locate;

import org.jspecify.annotations.NullMarked;
