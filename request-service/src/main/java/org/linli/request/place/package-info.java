/** What this service knows of grids: a copy of their names and outlines, fed by events, and the grid of any spot. */
@NullMarked
package org.linli.request.place;

import org.jspecify.annotations.NullMarked;
