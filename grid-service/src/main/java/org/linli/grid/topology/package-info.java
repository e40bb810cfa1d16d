/** How outlines lie beside one another: neighbours, overlaps, gaps, and how to repair them. */
@NullMarked
package org.linli.grid.topology;

import org.jspecify.annotations.NullMarked;
