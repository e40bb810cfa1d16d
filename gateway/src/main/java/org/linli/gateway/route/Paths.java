package org.linli.gateway.route;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to which path, found without trying one pattern after the other.
 *
 * <p>A pattern is a path, {@code /locate}, or a path with all that is below it, {@code /divisions/**}. The longest counts.
 */
final class Paths<T> {

    private static final String AND_BELOW = "/**";

    private final Map<String, Found<T>> byPath = new HashMap<>();

    /** @param pattern by which it was found */
    record Found<T>(String pattern, T value) {

        private boolean coversWhatIsBelow() {
            return pattern.endsWith(AND_BELOW);
        }
    }

    void add(String pattern, T value) {
        var path = pattern.endsWith(AND_BELOW) ? pattern.substring(0, pattern.length() - AND_BELOW.length()) : pattern;
        if (byPath.put(path, new Found<>(pattern, value)) != null) {
            throw new IllegalArgumentException("two owners of " + pattern);
        }
    }

    @Nullable
    Found<T> find(String path) {
        var exact = byPath.get(path);
        return exact == null ? findAbove(path) : exact;
    }

    private @Nullable Found<T> findAbove(String path) {
        for (var end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            var above = byPath.get(path.substring(0, end));
            if (above != null) {
                return above.coversWhatIsBelow() ? above : null;
            }
        }
        return null;
    }
}
