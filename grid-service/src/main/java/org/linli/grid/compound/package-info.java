/** Residential estates: which grids each holds, or has a share in. */
@NullMarked
package org.linli.grid.compound;

import org.jspecify.annotations.NullMarked;
