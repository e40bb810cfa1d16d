package org.linli.grid.atlas;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.boundary.Outline;

/**
 * A grid or micro-grid with its outline.
 *
 * @param version the aggregate's, when the outline was as it is here
 * @param order its place among all cells by precedence: the lowest of those that share a border has it
 * @param area null on one that is gone, kept so that an older telling does not bring it back
 */
public record Cell(
        DivisionCode code,
        long version,
        long order,
        @Nullable Area area) {

    /** Micro-grids come before their grid, which takes the number after the last of them. */
    private static final long NUMBERS = 1_001;

    /**
     * The cell of a division, if it is a grid or micro-grid and has an outline.
     *
     * @throws IllegalArgumentException if the outline is no polygon
     */
    public static Optional<Cell> of(DivisionCode code, long version, @Nullable Boundary boundary) {
        return boundary == null || !mayBe(code)
                ? Optional.empty()
                : Optional.of(new Cell(code, version, order(code), Area.of(Outline.of(boundary))));
    }

    /** What is left of a division that is no longer there, if it may have been a cell. */
    public static Optional<Cell> gone(DivisionCode code, long version) {
        return mayBe(code) ? Optional.of(new Cell(code, version, order(code), null)) : Optional.empty();
    }

    Cell with(Area other) {
        return new Cell(code, version, order, other);
    }

    private static boolean mayBe(DivisionCode code) {
        return code.level().compareTo(DivisionLevel.GRID) >= 0;
    }

    /** By grid; in it by micro-grid, and the grid itself last. */
    private static long order(DivisionCode code) {
        var grid = code.value().substring(0, DivisionLevel.GRID.digits());
        var micro = code.value().substring(DivisionLevel.GRID.digits());
        return Long.parseLong(grid) * NUMBERS + (micro.isEmpty() ? NUMBERS - 1 : Long.parseLong(micro));
    }

    /** The order of the first cell that a division may hold. */
    static long firstOf(DivisionCode division) {
        return order(new DivisionCode(padded(division, "0") + "000"));
    }

    /** The order of the last cell that a division may hold. */
    static long lastOf(DivisionCode division) {
        return order(new DivisionCode(padded(division, "9")));
    }

    private static String padded(DivisionCode division, String digit) {
        var code = division.value();
        return code.length() > DivisionLevel.GRID.digits()
                ? code.substring(0, DivisionLevel.GRID.digits())
                : code + digit.repeat(DivisionLevel.GRID.digits() - code.length());
    }
}
