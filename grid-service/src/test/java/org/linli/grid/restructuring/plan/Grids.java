package org.linli.grid.restructuring.plan;

import java.time.Instant;
import java.util.UUID;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.event.GridKind;
import org.linli.grid.division.Division;
import org.linli.grid.division.GridFacts;

/** Grids and micro-grids as they are stored. */
public final class Grids {

    public static final DivisionCode COMMUNITY = new DivisionCode("140213050001");
    public static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");

    private Grids() {}

    /** A basic grid of the community, with three times as many people as households. */
    public static Division grid(int number, int households, Boundary boundary) {
        return grid(GridKind.BASIC, number, households, boundary);
    }

    public static Division grid(GridKind kind, int number, int households, Boundary boundary) {
        return opened(COMMUNITY.child(number), "网格" + number, kind, households, boundary);
    }

    public static Division microGrid(int grid, int number, int households, Boundary boundary) {
        var code = COMMUNITY.child(grid).child(number);
        return opened(code, "微网格" + grid + "-" + number, GridKind.BASIC, households, boundary);
    }

    private static Division opened(DivisionCode code, String name, GridKind kind, int households, Boundary boundary) {
        var facts = new GridFacts(kind, households, 3 * households);
        return Division.opened(code, name, facts, boundary, UUID.randomUUID(), NOW)
                .next();
    }
}
