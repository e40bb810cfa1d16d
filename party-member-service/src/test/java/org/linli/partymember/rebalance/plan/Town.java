package org.linli.partymember.rebalance.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.linli.event.DivisionCode;
import org.linli.partymember.member.Ability;
import org.linli.partymember.rebalance.town.Need;
import org.linli.partymember.rebalance.town.Person;
import org.linli.partymember.rebalance.town.Person.Word;
import org.linli.partymember.rebalance.town.Place;
import org.linli.partymember.rebalance.town.Point;
import org.linli.partymember.rebalance.town.Rules;
import org.linli.partymember.rebalance.town.Stop;
import org.linli.partymember.unit.LineOfWork;

/** A made-up town, the same for the same seed. */
record Town(List<Place> places, List<Person> people) {

    static final Weights WEIGHTS = new Weights(350, 300, 150, 200);
    static final Rules RULES = new Rules(5_000, 1_000, 1_500, 1_300, 150, 300, 100, 50);
    private static final DivisionCode STREET = new DivisionCode("140981001");
    private static final double SIDE = 0.06; // degrees, some six kilometres

    static Town of(long seed, int communities, int compounds, int members) {
        var random = new Random(seed);
        var places = IntStream.range(0, communities * compounds)
                .mapToObj(i -> place(random, STREET.child(1 + i / compounds), "小区" + i))
                .toList();
        var people = IntStream.range(0, members)
                .mapToObj(i -> person(random, "m%05d".formatted(i), communities, places))
                .toList();
        return new Town(places, people);
    }

    private static Place place(Random random, DivisionCode community, String name) {
        var point = new Point(112.7 + random.nextDouble() * SIDE, 38.7 + random.nextDouble() * SIDE);
        var needs = random.nextInt(3) == 0
                ? List.<Need>of()
                : List.of(
                        new Need(one(random, Ability.values()), null, 1 + random.nextInt(3)),
                        new Need(null, one(random, LineOfWork.values()), 1 + random.nextInt(3)));
        return new Place(
                community,
                name,
                point,
                100 + random.nextInt(900),
                random.nextInt(4) == 0 ? random.nextInt(12) : null,
                needs);
    }

    private static <T> T one(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }

    /** Half of all are in the first community, which is therefore crowded. */
    static Person person(Random random, String id, int communities, List<Place> places) {
        var community = STREET.child(random.nextBoolean() ? 1 : 1 + random.nextInt(communities));
        var compound = places.stream()
                .filter(place -> place.community().equals(community))
                .findFirst()
                .map(Place::name)
                .filter(ignored -> random.nextInt(3) == 0)
                .orElse(null);
        return new Person(
                id,
                "u" + random.nextInt(9),
                random.nextInt(8) == 0,
                random.nextBoolean() ? one(random, LineOfWork.values()) : null,
                random.nextBoolean() ? STREET.child(1 + random.nextInt(communities)) : null,
                EnumSet.of(one(random, Ability.values())),
                new Stop(community, compound),
                one(random, new Word[] {Word.NONE, Word.NONE, Word.NONE, Word.AGREES, Word.DECLINES, Word.ASKED}));
    }

    Problem problem() {
        return problem(Map.of());
    }

    Problem problem(Map<String, Stop> earlier) {
        return new Problem(places, people, WEIGHTS, RULES, earlier);
    }

    Town with(Person more) {
        var all = new ArrayList<>(people);
        all.add(more);
        return new Town(places, all);
    }

    static Place place(int community, String name, double longitude, int households, List<Need> needs) {
        return new Place(STREET.child(community), name, new Point(longitude, 38.7), households, null, needs);
    }

    static Person member(String id, int community, Word word) {
        return new Person(id, "u1", false, null, null, Set.of(), new Stop(STREET.child(community), null), word);
    }

    static Person frail(String id, int community) {
        return new Person(id, "u1", true, null, null, Set.of(), new Stop(STREET.child(community), null), Word.AGREES);
    }

    static Person able(String id, int community, Ability ability) {
        return new Person(
                id, "u1", false, null, null, Set.of(ability), new Stop(STREET.child(community), null), Word.AGREES);
    }
}
