package org.linli.evaluation.whatif.trial;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Places by points, as on the boards: equal points share the lower-numbered rank and the next is left out (1, 2, 2, 4). */
final class Ranks {

    private final long[] ascending;

    private Ranks(long[] ascending) {
        this.ascending = ascending;
    }

    static Ranks among(Stream<@Nullable Long> totals) {
        var all = totals.filter(Objects::nonNull).mapToLong(Long::longValue).toArray();
        Arrays.sort(all);
        return new Ranks(all);
    }

    /** From 1; nothing for whoever has no points at all. */
    @Nullable
    Long of(@Nullable Long total) {
        return total == null ? null : 1L + ascending.length - upTo(total);
    }

    /** How many have as much or less. */
    private int upTo(long total) {
        var low = 0;
        var high = ascending.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (ascending[middle] <= total) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
