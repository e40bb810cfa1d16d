package org.linli.partymember.rebalance.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

/**
 * A town, the same for the same seed. A third of all members crowd into the first three communities, as they do where the unit's own
 * housing lies; a fifth have agreed to be placed elsewhere, a tenth have declined, one in twelve is frail.
 */
record MadeUpTown(int members, int places, int units, int communities, int moves, long seed) {

    private static final DivisionCode STREET = new DivisionCode("140981001");
    private static final double SIDE = 0.08; // degrees, some eight kilometres

    Problem problem() {
        var random = new Random(seed);
        var compounds =
                IntStream.range(0, places).mapToObj(i -> place(random, i)).toList();
        var lines = IntStream.range(0, units)
                .mapToObj(i -> one(random, LineOfWork.values()))
                .toList();
        var pairs = IntStream.range(0, units)
                .mapToObj(i -> community(random.nextInt(communities)))
                .toList();
        var people = IntStream.range(0, members)
                .mapToObj(i -> person(random, i, lines, pairs))
                .toList();
        var rules = new Rules(5_000, 1_000, 1_500, 1_300, 150, 300, 100, moves);
        return new Problem(compounds, people, new Weights(350, 300, 150, 200), rules, Map.of());
    }

    private Place place(Random random, int number) {
        var point = new Point(112.7 + random.nextDouble() * SIDE, 38.7 + random.nextDouble() * SIDE);
        var needs = List.of(
                new Need(one(random, Ability.values()), null, 1 + random.nextInt(4)),
                new Need(null, one(random, LineOfWork.values()), 1 + random.nextInt(4)));
        return new Place(community(number % communities), "小区" + number, point, 150 + random.nextInt(850), null, needs);
    }

    private Person person(Random random, int number, List<LineOfWork> lines, List<DivisionCode> pairs) {
        var unit = random.nextInt(units);
        var crowded = random.nextInt(3) == 0;
        return new Person(
                "member-%05d".formatted(number),
                "unit-" + unit,
                random.nextInt(12) == 0,
                lines.get(unit),
                pairs.get(unit),
                EnumSet.of(one(random, Ability.values())),
                new Stop(community(random.nextInt(crowded ? 3 : communities)), null),
                word(random.nextInt(10)));
    }

    private static Word word(int of) {
        return of < 2 ? Word.AGREES : of == 2 ? Word.DECLINES : Word.NONE;
    }

    private static DivisionCode community(int number) {
        return STREET.child(1 + number);
    }

    private static <T> T one(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }
}
