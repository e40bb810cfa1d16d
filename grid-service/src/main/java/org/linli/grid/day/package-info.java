/** Days as people count them, and from which to which something lasts. */
@NullMarked
package org.linli.grid.day;

import org.jspecify.annotations.NullMarked;
