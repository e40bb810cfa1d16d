package org.linli.partymember.rebalance.town;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.linli.event.DivisionCode;

/** In which place of their community members are now: in their compound, and who has none where the fewest are by its share. */
public final class Arrival {

    private final List<Place> places;
    private final Map<DivisionCode, List<Integer>> byCommunity;
    private final long[] fair;
    private final int[] heads;
    private final int[] room;

    public Arrival(List<Place> places, Map<DivisionCode, List<Integer>> byCommunity, long[] fair, Rules rules) {
        this.places = places;
        this.byCommunity = byCommunity;
        this.fair = fair;
        this.heads = new int[fair.length];
        this.room = IntStream.range(0, fair.length)
                .map(p -> Shares.stated(places.get(p), fair[p], rules))
                .toArray();
    }

    /** The number of each member's place. */
    public int[] spread(List<Person> people) {
        var present = people.stream().mapToInt(this::known).toArray();
        IntStream.of(present).filter(p -> p >= 0).forEach(p -> heads[p]++);
        for (var i = 0; i < present.length; i++) {
            if (present[i] < 0) {
                present[i] = emptiest(people.get(i).at().community());
                heads[present[i]]++;
            }
        }
        return present;
    }

    private int known(Person person) {
        return own(person.at().community()).stream()
                .filter(p -> places.get(p).name().equals(person.at().place()))
                .findFirst()
                .orElse(-1);
    }

    private int emptiest(DivisionCode community) {
        return own(community).stream()
                .min(Comparator.comparing((Integer p) -> heads[p] >= room[p])
                        .thenComparing((a, b) -> Long.compare((heads[a] + 1) * fair[b], (heads[b] + 1) * fair[a])))
                .orElseThrow();
    }

    private List<Integer> own(DivisionCode community) {
        return byCommunity.getOrDefault(community, List.of());
    }
}
