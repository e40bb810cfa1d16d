package org.linli.evaluation.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargestRemainderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100 | 1,1,1       | 34,33,33
            100 | 1           | 100
            0   | 5,7         | 0,0
            1   | 2,3,3       | 0,1,0
            10  | 3,3,3,1     | 3,3,3,1
            2   | 1,1,1,1     | 1,1,0,0
            """)
    void theCentsThatAreLeftGoToTheLargestFractionsAndOfEqualOnesToTheFirst(long sum, String weights, String shares) {
        assertThat(LargestRemainder.share(sum, numbers(weights))).isEqualTo(numbers(shares));
    }

    private static long[] numbers(String text) {
        return Arrays.stream(text.split(",")).mapToLong(Long::parseLong).toArray();
    }

    @Test
    void aMillionBudgetsAndScoresAddUpExactly() {
        var random = new Random(20_261_123);
        for (var n = 0; n < 1_000_000; n++) {
            var weights = random.longs(1 + random.nextInt(8), 1, n % 3 == 0 ? Long.MAX_VALUE / 8 : 100_000)
                    .toArray();
            var budget = random.nextLong(n % 2 == 0 ? 1_000 : 100_000_000_000L);

            if (Arrays.stream(LargestRemainder.share(budget, weights)).sum() != budget) {
                throw new AssertionError(budget + " by " + Arrays.toString(weights));
            }
        }
    }

    @Property
    void everybodyIsWithinACentOfTheirExactShareAndMorePointsNeverGetLess(
            @ForAll @LongRange(max = 100_000_000_000L) long budget,
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 1, max = 1_000_000_000_000L) Long> points) {
        var weights = points.stream()
                .sorted((a, b) -> Long.compare(b, a))
                .mapToLong(Long::longValue)
                .toArray();
        var total = BigInteger.valueOf(Arrays.stream(weights).sum());

        var shares = LargestRemainder.share(budget, weights);

        for (var i = 0; i < shares.length; i++) {
            var exact = BigInteger.valueOf(budget).multiply(BigInteger.valueOf(weights[i]));
            var off = BigInteger.valueOf(shares[i])
                    .multiply(total)
                    .subtract(exact)
                    .abs();
            assertThat(off).isLessThan(total);
            if (i > 0) {
                assertThat(shares[i]).isLessThanOrEqualTo(shares[i - 1]);
            }
        }
    }
}
