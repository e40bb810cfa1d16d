package org.linli.partymember.meeting.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RotationPropertyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");

    private static Rotation of(int units) {
        return Rotation.of(IntStream.range(0, units).mapToObj(n -> "unit-" + n));
    }

    @Property
    void whereNobodyDeclinesNobodyHasTheChairTwiceMoreThanAnother(
            @ForAll @IntRange(min = 1, max = 12) int units, @ForAll @IntRange(max = 60) int meetings) {
        var rotation = of(units);
        for (var n = 0; n < meetings; n++) {
            rotation = rotation.given(rotation.next(Set.of()).orElseThrow(), NOW.plusSeconds(n));
        }

        var turns = rotation.units().stream().mapToInt(Rotation.Standing::turns).summaryStatistics();

        assertThat(turns.getMax() - turns.getMin()).isLessThanOrEqualTo(1);
        assertThat(turns.getSum()).isEqualTo(meetings);
    }

    @Property
    void whateverHappensEveryTurnBelongsToSomebodyAndTheOrderOfTheListDoesNotMatter(
            @ForAll List<@IntRange(max = 3) Integer> happenings, @ForAll @IntRange(min = 2, max = 6) int units) {
        var rotation = of(units);
        var held = 0;
        for (var happening : happenings) {
            var next = rotation.next(Set.of()).orElseThrow();
            var reversed = new Rotation(rotation.units().reversed());
            assertThat(reversed.next(Set.of())).contains(next);
            rotation = rotation.given(next, NOW.plusSeconds(held));
            if (happening == 0) {
                rotation = rotation.takenBack(next);
                assertThat(rotation.next(Set.of())).contains(next);
            } else {
                held++;
            }
        }

        assertThat(rotation.units().stream().mapToInt(Rotation.Standing::turns).sum())
                .isEqualTo(held);
    }
}
