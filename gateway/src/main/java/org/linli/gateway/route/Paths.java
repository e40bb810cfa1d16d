package org.linli.gateway.route;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to which path, found without trying one pattern after the other.
 *
 * <p>A pattern is a path, {@code /locate}, or a path with all that is below it, {@code /divisions/**}. A path that is named counts
 * before what lies above it, and the longest of those counts.
 */
final class Paths<T> {

    private static final String AND_BELOW = "/**";

    private final Map<String, Found<T>> single = new HashMap<>();
    private final Map<String, Found<T>> withBelow = new HashMap<>();

    /** @param pattern by which it was found */
    record Found<T>(String pattern, T value) {}

    void add(String pattern, T value) {
        var found = new Found<>(pattern, value);
        var before = pattern.endsWith(AND_BELOW)
                ? withBelow.put(pattern.substring(0, pattern.length() - AND_BELOW.length()), found)
                : single.put(pattern, found);
        if (before != null) {
            throw new IllegalArgumentException("two owners of " + pattern);
        }
    }

    @Nullable
    Found<T> find(String path) {
        var named = single.get(path);
        return named == null ? findAbove(path) : named;
    }

    private @Nullable Found<T> findAbove(String path) {
        for (var end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            var above = withBelow.get(path.substring(0, end));
            if (above != null) {
                return above;
            }
        }
        return null;
    }
}
