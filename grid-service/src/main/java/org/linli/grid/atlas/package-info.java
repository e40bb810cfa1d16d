/** Outlines in memory, by place: the packed tree that look-ups walk. */
@NullMarked
package org.linli.grid.atlas;

import org.jspecify.annotations.NullMarked;
