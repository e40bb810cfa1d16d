package org.linli.grid.locate;

import org.jspecify.annotations.Nullable;

/** Where a longitude and latitude lie, level by level. */
record Place(
        Named district,
        Named street,
        Named community,
        Named grid,
        @Nullable Named microGrid) {

    /** A division and what it is called. */
    record Named(String code, String name) {}
}
