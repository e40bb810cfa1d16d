package org.linli.request.hotspot;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A matter that surges.
 *
 * @param received in the period
 * @param usual the median of the periods before, rounded down, and no less than the setting
 * @param times received to usual, with one decimal, rounded down
 */
record HotSpot(String category, long received, long usual, String times) {

    /** Whether a count stands out among those before it, and by how much; null if it does not. */
    static @Nullable HotSpot of(String category, long received, long[] before, HotSpotSettings settings) {
        var usual = Math.max(settings.usual(), median(before));
        var tenths = received * 10 / usual;
        return received >= settings.floor() && tenths >= settings.timesTen()
                ? new HotSpot(category, received, usual, tenths / 10 + "." + tenths % 10)
                : null;
    }

    /** Of an even number, the mean of the two in the middle, rounded down; of none, 0. */
    static long median(long[] counts) {
        var sorted = counts.clone();
        Arrays.sort(sorted);
        var half = sorted.length / 2;
        if (sorted.length == 0) {
            return 0;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
