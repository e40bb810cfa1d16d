package org.linli.evaluation.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.evaluation.Happened.NOON;

import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RollTest {

    @Test
    void equalPointsShareTheLowerNumberedRank() {
        var roll = Roll.of(NOON, Map.of(400L, 1L, 200L, 2L, 100L, 1L));

        assertThat(LongStream.of(400, 200, 100).map(roll::rankOf)).containsExactly(1L, 2L, 4L);
        assertThat(roll.subjects()).isEqualTo(4);
    }

    @Test
    void pointsThatNobodyHadThenFallInBetween() {
        var roll = Roll.of(NOON, Map.of(400L, 1L, 200L, 2L, -100L, 1L));

        assertThat(LongStream.of(500, 300, 0, -200).map(roll::rankOf)).containsExactly(1L, 2L, 4L, 5L);
    }

    @Test
    void onAnEmptyBoardEverybodyIsFirst() {
        assertThat(Roll.of(NOON, Map.of()).rankOf(0)).isEqualTo(1);
    }

    @Test
    void everyRankIsOneMoreThanHaveMore() {
        var random = new Random(7);
        for (var round = 0; round < 200; round++) {
            var all = LongStream.generate(() -> random.nextLong(-20, 60))
                    .limit(random.nextLong(1, 80))
                    .boxed()
                    .toList();
            var roll = Roll.of(
                    NOON, all.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
            for (var asked = -25L; asked < 65; asked++) {
                var points = asked;
                assertThat(roll.rankOf(points))
                        .isEqualTo(
                                1 + all.stream().filter(other -> other > points).count());
            }
        }
    }
}
