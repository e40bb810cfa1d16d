/** Divisions as rows of CSV: how they are read, and what may be wrong with one. */
@NullMarked
package org.linli.grid.imports.row;

import org.jspecify.annotations.NullMarked;
