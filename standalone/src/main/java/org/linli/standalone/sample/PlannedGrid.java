package org.linli.standalone.sample;

import java.util.List;
import org.linli.event.GridKind;

/**
 * A grid that should be.
 *
 * @param name unique in its community
 * @param microGrids none in a dedicated grid
 */
public record PlannedGrid(GridKind kind, String name, Area area, List<PlannedMicroGrid> microGrids) {

    /** 300 to 500 are normal. */
    public static final int HOUSEHOLDS = 400;

    static final int PERSONS_IN_TWO_HOUSEHOLDS = 5;

    /** Residents. */
    public int population() {
        return HOUSEHOLDS * PERSONS_IN_TWO_HOUSEHOLDS / 2;
    }

    /**
     * A micro-grid that should be.
     *
     * @param name unique in its grid
     */
    public record PlannedMicroGrid(String name, Area area) {

        /** 30 to 50 are normal. */
        public static final int HOUSEHOLDS = 40;

        /** Residents. */
        public int population() {
            return HOUSEHOLDS * PERSONS_IN_TWO_HOUSEHOLDS / 2;
        }
    }
}
