package org.linli.grid.station;

import org.linli.grid.position.Position;

/** Where a station is. */
public record Spot(String id, Position place) {}
