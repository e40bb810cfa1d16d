package org.linli.grid.station;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.grid.position.Position;

/**
 * What is told of a station.
 *
 * @param facilities each once, in the order of the list that they are from
 */
record StationFacts(
        String name,
        StationKind kind,
        Position place,
        @Nullable String address,
        List<Facility> facilities,
        OpeningHours hours) {}
