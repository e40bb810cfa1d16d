/** The tree of divisions, from the district down to the micro-grid. */
@NullMarked
package org.linli.grid.division;

import org.jspecify.annotations.NullMarked;
