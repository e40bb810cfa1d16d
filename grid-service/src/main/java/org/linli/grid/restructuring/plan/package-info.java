/** What a split or merge takes away and brings: decided before anything is written, without Spring. */
@NullMarked
package org.linli.grid.restructuring.plan;

import org.jspecify.annotations.NullMarked;
