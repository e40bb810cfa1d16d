/** New grids and micro-grids under codes that the registry gives out. */
@NullMarked
package org.linli.grid.creation;

import org.jspecify.annotations.NullMarked;
