package org.linli.grid.station;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long it takes to walk somewhere.
 *
 * @param detour how much longer the way is than the great circle
 * @param metresPerMinute of somebody who is in no hurry
 * @param circleMinutes how long the way to a station may take: 15 in the 15 分钟服务圈
 */
@ConfigurationProperties("linli.grid.walking")
public record Walking(double detour, double metresPerMinute, int circleMinutes) {

    /** Beyond that the tiles around a grid do not surely reach, as far north as there is China. */
    private static final int WIDEST_CIRCLE = 2_500; // metres

    public Walking {
        if (!(detour >= 1 && metresPerMinute > 0 && circleMinutes > 0)
                || circleMinutes * metresPerMinute / detour > WIDEST_CIRCLE) {
            throw new IllegalArgumentException("no way to walk: detour %s, %s m/min, circle of %d minutes"
                    .formatted(detour, metresPerMinute, circleMinutes));
        }
    }

    /** Metres to walk. */
    double metres(double greatCircle) {
        return greatCircle * detour;
    }

    /** Minutes to walk, rounded up. */
    public int minutes(double greatCircle) {
        return (int) Math.ceil(exactly(greatCircle));
    }

    /** Whether somewhere is near enough for the circle. */
    public boolean isWithinCircle(double greatCircle) {
        return exactly(greatCircle) <= circleMinutes;
    }

    private double exactly(double greatCircle) {
        return metres(greatCircle) / metresPerMinute;
    }
}
