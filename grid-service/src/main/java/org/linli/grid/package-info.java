/** The registry of divisions and grids: where everything else finds its place. */
@NullMarked
package org.linli.grid;

import org.jspecify.annotations.NullMarked;
