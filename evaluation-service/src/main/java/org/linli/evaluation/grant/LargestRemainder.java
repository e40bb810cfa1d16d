package org.linli.evaluation.grant;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Shares a sum out by weights with the largest remainder (Hamilton): everybody gets the whole cents of their exact share, and the cents that
 * are left go one each to those who lost the largest fractions; of equal fractions, to whoever comes first. The parts add up to the sum.
 */
final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * @param sum 0 or more
     * @param weights more than 0 each, at least one
     */
    static long[] share(long sum, long[] weights) {
        var total = Arrays.stream(weights).reduce(0, Math::addExact);
        var shares = new long[weights.length];
        var remainders = new long[weights.length];
        var left = sum;
        for (var i = 0; i < weights.length; i++) {
            divide(sum, weights[i], total, i, shares, remainders);
            left -= shares[i];
        }
        handOut((int) left, shares, remainders);
        return shares;
    }

    /** {@code sum × weight / total}; the product may need 128 bits. */
    private static void divide(long sum, long weight, long total, int i, long[] shares, long[] remainders) {
        var high = Math.multiplyHigh(sum, weight);
        var low = sum * weight;
        if (high == 0 && low >= 0) {
            shares[i] = low / total;
            remainders[i] = low % total;
            return;
        }
        var parts = BigInteger.valueOf(sum)
                .multiply(BigInteger.valueOf(weight))
                .divideAndRemainder(BigInteger.valueOf(total));
        shares[i] = parts[0].longValueExact();
        remainders[i] = parts[1].longValueExact();
    }

    private static void handOut(int cents, long[] shares, long[] remainders) {
        if (cents == 0) {
            return;
        }
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -remainders[i]).thenComparing(i -> i))
                .limit(cents)
                .forEach(i -> shares[i]++);
    }
}
