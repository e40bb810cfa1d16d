package org.linli.grid.locate;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How places are located.
 *
 * @param nearestWithin how far off, in metres, a place in no grid may be from the nearest one to be told it; some kilometres at most
 */
@ConfigurationProperties("linli.grid.locate")
record LocateSettings(int nearestWithin) {

    private static final int MOST = 5_000;

    LocateSettings {
        if (nearestWithin < 0 || nearestWithin > MOST) {
            throw new IllegalArgumentException("not 0 to " + MOST + " metres: " + nearestWithin);
        }
    }
}
