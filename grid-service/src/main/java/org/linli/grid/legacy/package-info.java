/** Grids of other systems (police, urban management …) and how they map onto the one grid: 多网合一. */
@NullMarked
package org.linli.grid.legacy;

import org.jspecify.annotations.NullMarked;
