/** The official divisions, taken in from a CSV file. */
@NullMarked
package org.linli.grid.imports;

import org.jspecify.annotations.NullMarked;
