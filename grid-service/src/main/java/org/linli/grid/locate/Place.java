package org.linli.grid.locate;

import org.jspecify.annotations.Nullable;

/**
 * Where a longitude and latitude lie, level by level.
 *
 * @param distanceMetres 0 inside the grid or on its border; else, rounded up, how far the nearest grid is that is told here
 */
record Place(
        Named district,
        Named street,
        Named community,
        Named grid,
        @Nullable Named microGrid,
        int distanceMetres) {

    /** A division and what it is called. */
    record Named(String code, String name) {}
}
