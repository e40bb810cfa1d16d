package org.linli.partymember.rebalance.town;

import java.util.List;
import java.util.stream.IntStream;

/** How many members each place should have, and how many it takes at most. */
public final class Shares {

    /** Shares are counted in thousandths, and so are the factors of {@link Rules}. */
    public static final long MILLI = 1_000;

    private final long[] fair;
    private final int[] capacity;
    private final int[] before;

    /**
     * @param before members of each place now
     */
    public Shares(List<Place> places, long[] fair, Rules rules, int[] before) {
        this.fair = fair;
        this.before = before;
        this.capacity = IntStream.range(0, fair.length)
                .map(p -> stated(places.get(p), fair[p], rules))
                .toArray();
    }

    /** Members by households, in thousandths of a member, at least one thousandth. */
    public static long[] fair(List<Place> places, int members) {
        var households = places.stream().mapToLong(Place::households).sum();
        return places.stream()
                .mapToLong(place -> Math.max(1, members * MILLI * place.households() / households))
                .toArray();
    }

    /** What a place takes at most: what it says, or so many times its fair share. */
    public static int stated(Place place, long fair, Rules rules) {
        var stated = place.capacity();
        return stated == null ? (int) Math.ceilDiv(fair * rules.slack(), MILLI * MILLI) : stated;
    }

    public long fair(int place) {
        return fair[place];
    }

    public int capacity(int place) {
        return capacity[place];
    }

    /** How far a place with so many members is from its fair share: 1,000 × (members − fair)² / fair. */
    public long uneven(int place, int members) {
        var off = members * MILLI - fair[place];
        return off * off / fair[place];
    }

    /** Members above the capacity, whether or not anything can be done about it. */
    public int above(int place, int members) {
        return Math.max(0, members - capacity[place]);
    }

    /** Members above the capacity who would come to a place that has too many as it is, or would have. */
    public int overfilled(int place, int members) {
        return Math.max(0, members - Math.max(capacity[place], before[place]));
    }
}
