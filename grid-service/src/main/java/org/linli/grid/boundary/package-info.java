/** Outlines: what may be one, and what geometry it is. */
@NullMarked
package org.linli.grid.boundary;

import org.jspecify.annotations.NullMarked;
