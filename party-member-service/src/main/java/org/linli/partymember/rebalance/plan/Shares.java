package org.linli.partymember.rebalance.plan;

import java.util.List;
import java.util.stream.IntStream;

/** How many members each place should have, and how many it takes at most. */
final class Shares {

    static final long MILLI = 1_000;

    private final long[] fair;
    private final int[] capacity;
    private final int[] before;

    /**
     * @param before members of each place now
     */
    Shares(List<Place> places, long[] fair, Rules rules, int[] before) {
        this.fair = fair;
        this.before = before;
        this.capacity = IntStream.range(0, fair.length)
                .map(p -> stated(places.get(p), fair[p], rules))
                .toArray();
    }

    /** Members by households, in thousandths of a member, at least one thousandth. */
    static long[] fair(List<Place> places, int members) {
        var households = places.stream().mapToLong(Place::households).sum();
        return places.stream()
                .mapToLong(place -> Math.max(1, members * MILLI * place.households() / households))
                .toArray();
    }

    static int stated(Place place, long fair, Rules rules) {
        var stated = place.capacity();
        return stated == null ? (int) Math.ceilDiv(fair * rules.slack(), MILLI * Weights.WHOLE) : stated;
    }

    long fair(int place) {
        return fair[place];
    }

    int capacity(int place) {
        return capacity[place];
    }

    /** How far a place with so many members is from its fair share: 1,000 × (members − fair)² / fair. */
    long uneven(int place, int members) {
        var off = members * MILLI - fair[place];
        return off * off / fair[place];
    }

    /** Members above the capacity, whether or not anything can be done about it. */
    int above(int place, int members) {
        return Math.max(0, members - capacity[place]);
    }

    /** Members above the capacity who would come to a place that has too many as it is, or would have. */
    int overfilled(int place, int members) {
        return Math.max(0, members - Math.max(capacity[place], before[place]));
    }
}
