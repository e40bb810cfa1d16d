package org.linli.request.deadline;

import java.util.stream.IntStream;

/**
 * When alarms ring, in percent of the limit on the limit's own clock.
 *
 * @param warning 1 to 99
 * @param street more than 100; the community is told at 100, which is when the phase is due
 * @param district more than that, up to 1000
 */
public record Steps(int warning, int street, int district) {

    /** Where a district has set nothing else. */
    public static final Steps USUAL = new Steps(80, 150, 200);

    private static final int DUE = 100;
    private static final int MOST = 1_000;

    /**
     * @throws IllegalArgumentException if one does not come after the one before
     */
    public Steps {
        var order = new int[] {0, warning, DUE, street, district, MOST + 1};
        if (IntStream.range(1, order.length).anyMatch(i -> order[i - 1] >= order[i])) {
            throw new IllegalArgumentException("no steps: " + warning + ", " + street + ", " + district);
        }
    }

    int percent(Alarm alarm) {
        return switch (alarm) {
            case WARNING -> warning;
            case COMMUNITY -> DUE;
            case STREET -> street;
            case DISTRICT -> district;
        };
    }
}
