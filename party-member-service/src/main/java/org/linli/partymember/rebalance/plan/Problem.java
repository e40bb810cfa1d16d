package org.linli.partymember.rebalance.plan;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.partymember.rebalance.town.Arrival;
import org.linli.partymember.rebalance.town.Person;
import org.linli.partymember.rebalance.town.Place;
import org.linli.partymember.rebalance.town.Rules;
import org.linli.partymember.rebalance.town.Shares;
import org.linli.partymember.rebalance.town.Stop;
import org.linli.partymember.rebalance.town.Travel;

/**
 * A plan that is to be made, with everything looked up and numbered. The same input in another order is the same problem.
 */
public final class Problem {

    private static final int NOWHERE = -1;

    final List<Place> places;
    final List<Person> people;
    final Weights weights;
    final Rules rules;
    final Shares shares;
    final Travel travel;
    final int[] present;
    final int[] earlier;
    final int mayDiffer;
    final boolean[] movable;
    private final int leftOut;

    /**
     * @param earlier what the plan before proposed, by member; who is not in it is placed anew
     */
    public Problem(List<Place> places, List<Person> people, Weights weights, Rules rules, Map<String, Stop> earlier) {
        this.places = places.stream().sorted(Place.ORDER).toList();
        var byCommunity = IntStream.range(0, this.places.size())
                .boxed()
                .collect(groupingBy(p -> this.places.get(p).community(), TreeMap::new, toList()));
        this.people = people.stream()
                .filter(person -> byCommunity.containsKey(person.at().community()))
                .sorted(Comparator.comparing(Person::id))
                .toList();
        this.leftOut = people.size() - this.people.size();
        this.weights = weights;
        this.rules = rules;
        this.travel = new Travel(this.places, byCommunity);
        var fair = Shares.fair(this.places, this.people.size());
        this.present = new Arrival(this.places, byCommunity, fair, rules).spread(this.people);
        this.shares = new Shares(this.places, fair, rules, heads());
        this.earlier = IntStream.range(0, this.people.size())
                .map(i -> proposed(i, earlier.get(this.people.get(i).id())))
                .toArray();
        this.mayDiffer = (int) ((long) known() * rules.changed() / Weights.WHOLE);
        this.movable = movable(crowded(byCommunity, fair));
    }

    private int known() {
        return (int) IntStream.of(earlier).filter(p -> p != NOWHERE).count();
    }

    /** Staying where one is, too, is something that was proposed. */
    private int proposed(int person, @Nullable Stop stop) {
        if (stop == null) {
            return NOWHERE;
        }
        return stop.equals(people.get(person).at()) ? present[person] : find(stop);
    }

    private int find(Stop stop) {
        return IntStream.range(0, places.size())
                .filter(p -> places.get(p).stop().equals(stop))
                .findFirst()
                .orElse(NOWHERE);
    }

    private Set<DivisionCode> crowded(Map<DivisionCode, List<Integer>> byCommunity, long[] fair) {
        var heads = people.stream().collect(groupingBy(person -> person.at().community(), counting()));
        return heads.entrySet().stream()
                .filter(at -> isCrowded(at.getValue(), byCommunity.getOrDefault(at.getKey(), List.of()), fair))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /** More than so many times its fair share, or than it takes. */
    private boolean isCrowded(long heads, List<Integer> own, long[] fair) {
        return heads * Shares.MILLI * Weights.WHOLE
                        > own.stream().mapToLong(p -> fair[p]).sum() * rules.crowded()
                || heads
                        > own.stream()
                                .mapToLong(p -> Shares.stated(places.get(p), fair[p], rules))
                                .sum();
    }

    private boolean[] movable(Set<DivisionCode> crowded) {
        var may = new boolean[people.size()];
        for (var i = 0; i < may.length; i++) {
            var person = people.get(i);
            may[i] = switch (person.word()) {
                case AGREES -> true;
                case NONE -> crowded.contains(person.at().community()) || wasToMove(i);
                case DECLINES, ASKED -> false;
            };
        }
        return may;
    }

    /** Without this the plan would fall apart as soon as its community is a head short of being crowded. */
    private boolean wasToMove(int person) {
        return earlier[person] != NOWHERE && moves(person, earlier[person]);
    }

    private int[] heads() {
        var heads = new int[places.size()];
        IntStream.of(present).forEach(p -> heads[p]++);
        return heads;
    }

    /** Whether a place is not where the member is now. Who is at no known compound is at home in all of the community. */
    boolean moves(int person, int place) {
        var at = people.get(person).at();
        return !places.get(place).community().equals(at.community()) || at.place() != null && present[person] != place;
    }

    /** Whether the search proposes something else than the plan before; who may not be moved any more is no choice of its. */
    boolean differs(int person, int place) {
        return movable[person] && earlier[person] != NOWHERE && earlier[person] != place;
    }

    /** Where the search sets out from: what was proposed before, and else the present. */
    int[] start() {
        var start = present.clone();
        IntStream.range(0, start.length)
                .filter(i -> movable[i] && earlier[i] != NOWHERE)
                .forEach(i -> start[i] = earlier[i]);
        return start;
    }

    /** Members who are not in it, because their community has no place in it. */
    public int leftOut() {
        return leftOut;
    }

    /** Members who are in it. */
    public int considered() {
        return people.size();
    }

    int[] movables() {
        return IntStream.range(0, movable.length).filter(i -> movable[i]).toArray();
    }
}
