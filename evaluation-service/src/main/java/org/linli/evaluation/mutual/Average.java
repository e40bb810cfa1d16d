package org.linli.evaluation.mutual;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mean of some scores, exactly rounded half up.
 *
 * @param value with two decimals, such as {@code 91.33}; null of none
 */
record Average(@Nullable String value, long sum, int verdicts) {

    private static final long HUNDREDTHS = 100;

    static Average of(List<Integer> scores) {
        var sum = scores.stream().mapToLong(Integer::longValue).sum();
        var count = scores.size();
        if (count == 0) {
            return new Average(null, 0, 0);
        }
        var hundredths = (2 * HUNDREDTHS * sum + count) / (2L * count);
        return new Average("%d.%02d".formatted(hundredths / HUNDREDTHS, hundredths % HUNDREDTHS), sum, count);
    }
}
