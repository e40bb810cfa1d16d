/** Outlines as features of GeoJSON: how they are read, and what may be wrong with one. */
@NullMarked
package org.linli.grid.imports.outline;

import org.jspecify.annotations.NullMarked;
