/** Splits and merges of grids and micro-grids: one command, many documents, nothing half-done. */
@NullMarked
package org.linli.grid.restructuring;

import org.jspecify.annotations.NullMarked;
