package org.linli.grid.coverage;

import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;

/**
 * A grid whose nearest station is too far off.
 *
 * @param nearestStationId null if there is none within some kilometres, as is the next
 * @param walkingMinutes rounded up
 */
record UncoveredGrid(
        DivisionCode code,
        @Nullable String nearestStationId,
        @Nullable Integer walkingMinutes) {}
