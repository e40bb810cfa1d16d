/** Which grids lack somebody that every grid should have. */
@NullMarked
package org.linli.grid.vacancy;

import org.jspecify.annotations.NullMarked;
