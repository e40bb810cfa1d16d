/** Places on earth: longitude and latitude, in which datum, and how far apart. */
@NullMarked
package org.linli.grid.position;

import org.jspecify.annotations.NullMarked;
