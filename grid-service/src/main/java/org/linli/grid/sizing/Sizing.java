package org.linli.grid.sizing;

import org.linli.event.DivisionLevel;
import org.linli.event.GridKind;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many households a grid and a micro-grid should have: 300–500 and 30–50 in most localities.
 *
 * @param grid for ordinary and rural grids; a dedicated grid is as large as what it covers
 * @param microGrid for every micro-grid
 */
@ConfigurationProperties("linli.grid.sizing")
public record Sizing(Range grid, Range microGrid) {

    /** Both ends included. */
    public record Range(int from, int to) {

        public Range {
            if (from < 0 || to < from) {
                throw new IllegalArgumentException("not a range of households: " + from + " to " + to);
            }
        }

        public boolean holds(int households) {
            return households >= from && households <= to;
        }
    }

    /** Whether a division of this level and kind is too small or too large. */
    public boolean isOutside(DivisionLevel level, GridKind kind, int households) {
        return switch (level) {
            case DISTRICT, STREET, COMMUNITY -> false;
            case GRID -> isOutside(kind, households);
            case MICRO_GRID -> !microGrid.holds(households);
        };
    }

    private boolean isOutside(GridKind kind, int households) {
        return switch (kind) {
            case BASIC, RURAL -> !grid.holds(households);
            case DEDICATED -> false;
        };
    }
}
