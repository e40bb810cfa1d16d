/** How many of everything there is below a division. */
@NullMarked
package org.linli.grid.figures;

import org.jspecify.annotations.NullMarked;
