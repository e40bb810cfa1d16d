package org.linli.evaluation.rank;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many subjects of a board had how many points at one moment. Asking for a rank takes as many steps as the number of different
 * totals has binary digits.
 */
final class Roll {

    private final Instant asOf;
    private final long[] points; // ascending, each once
    private final long[] above; // how many have more than the points at the same place
    private final long subjects;

    private Roll(Instant asOf, long[] points, long[] above, long subjects) {
        this.asOf = asOf;
        this.points = points;
        this.above = above;
        this.subjects = subjects;
    }

    /** @param counts points (in 1/100) to how many subjects have them, at least one each */
    static Roll of(Instant asOf, Map<Long, Long> counts) {
        var best = new TreeMap<>(counts).descendingMap();
        var points = new long[best.size()];
        var above = new long[best.size()];
        var subjects = 0L;
        var place = points.length;
        for (var entry : best.entrySet()) {
            place--;
            points[place] = entry.getKey();
            above[place] = subjects;
            subjects += entry.getValue();
        }
        return new Roll(asOf, points, above, subjects);
    }

    /** One more than have more points: equal points share the lower-numbered rank (1, 2, 2, 4). */
    long rankOf(long hundredths) {
        var found = Arrays.binarySearch(points, hundredths);
        return 1 + (found >= 0 ? above[found] : atLeast(-found - 1));
    }

    /** How many have the points at this place or more. */
    private long atLeast(int place) {
        return place == 0 ? subjects : above[place - 1];
    }

    long subjects() {
        return subjects;
    }

    Instant asOf() {
        return asOf;
    }

    /** What it takes in memory: two numbers for each total. */
    int size() {
        return points.length;
    }
}
