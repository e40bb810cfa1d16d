package org.linli.kit.rate;

import org.jspecify.annotations.Nullable;

/**
 * One number over another, in percent.
 *
 * @param value with two decimals, rounded half up, like {@code 99.05%}; null when there is nothing below the line
 * @param reason why there is no value
 */
public record Rate(
        @Nullable String value,
        long numerator,
        long denominator,
        @Nullable String reason) {

    private static final String NOTHING_BELOW = "nothing below the line";
    private static final long HUNDREDTHS_OF_A_PERCENT = 10_000;

    /**
     * @param numerator 0 or more
     * @param denominator 0 or more
     */
    public static Rate of(long numerator, long denominator) {
        return denominator == 0
                ? new Rate(null, numerator, denominator, NOTHING_BELOW)
                : new Rate(percent(numerator, denominator), numerator, denominator, null);
    }

    private static String percent(long numerator, long denominator) {
        var doubled = Math.multiplyExact(numerator, 2 * HUNDREDTHS_OF_A_PERCENT);
        var hundredths = Math.addExact(doubled, denominator) / Math.multiplyExact(denominator, 2);
        return "%d.%02d%%".formatted(hundredths / 100, hundredths % 100);
    }
}
