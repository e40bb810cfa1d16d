/** The 15-minute circle: which grids have a station within a walk. */
@NullMarked
package org.linli.grid.coverage;

import org.jspecify.annotations.NullMarked;
