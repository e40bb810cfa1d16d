package org.linli.partymember.rebalance.town;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.event.DivisionCode;

/** How far every place is from where members are: from their compound, or from the middle of their community. */
public final class Travel {

    private final Map<Stop, int[]> metres = new HashMap<>();

    public Travel(List<Place> places, Map<DivisionCode, List<Integer>> byCommunity) {
        places.forEach(place -> metres.put(place.stop(), from(place.point(), places)));
        byCommunity.forEach((community, own) -> metres.put(
                new Stop(community, null),
                from(middle(own.stream().map(places::get).toList()), places)));
    }

    /** The middle of a community is where its households are on average. */
    private static Point middle(List<Place> places) {
        var households = places.stream().mapToDouble(Place::households).sum();
        return new Point(
                places.stream()
                                .mapToDouble(p -> p.point().longitude() * p.households())
                                .sum()
                        / households,
                places.stream()
                                .mapToDouble(p -> p.point().latitude() * p.households())
                                .sum()
                        / households);
    }

    private static int[] from(Point origin, List<Place> places) {
        return places.stream().mapToInt(place -> origin.metresTo(place.point())).toArray();
    }

    /** Metres to each place. A compound that is no longer there counts as its community. */
    public int[] from(Stop stop) {
        var known = metres.get(stop);
        return known == null ? metres.getOrDefault(new Stop(stop.community(), null), new int[0]) : known;
    }
}
