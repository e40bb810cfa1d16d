package org.linli.request.live;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far someone has heard: of each partition of the topic, the offset up to which they have heard everything. Every replica reads the
 * same offsets, so a position that one of them gave is understood by all of them, today and after a restart.
 *
 * @param offsets by partition
 */
record Position(Map<Integer, Long> offsets) {

    /** Not an empty id: by that a reader would forget where they were. */
    private static final String NONE = "none";

    static final Position NOWHERE = new Position(Map.of());

    private static final Pattern WRITTEN = Pattern.compile("\\d{1,4}-\\d{1,18}(\\.\\d{1,4}-\\d{1,18}){0,63}");

    Position {
        offsets = Map.copyOf(offsets);
    }

    /** As it was written; empty if it was not. */
    static Optional<Position> read(String written) {
        if (written.equals(NONE)) {
            return Optional.of(NOWHERE);
        }
        if (!WRITTEN.matcher(written).matches()) {
            return Optional.empty();
        }
        var offsets = new TreeMap<Integer, Long>();
        for (var part : written.split("\\.", -1)) {
            var dash = part.indexOf('-');
            offsets.merge(Integer.valueOf(part.substring(0, dash)), Long.valueOf(part.substring(dash + 1)), Math::min);
        }
        return Optional.of(new Position(offsets));
    }

    /** {@code 0-17.3-4}: the 17th of partition 0 and the 4th of partition 3 have been heard. */
    @Override
    public String toString() {
        var parts = new TreeMap<>(offsets).entrySet().stream().map(heard -> heard.getKey() + "-" + heard.getValue());
        return offsets.isEmpty() ? NONE : parts.collect(Collectors.joining("."));
    }

    /** -1 if nothing was heard. */
    long of(int partition) {
        return offsets.getOrDefault(partition, -1L);
    }

    boolean includes(int partition, long offset) {
        return offset <= of(partition);
    }

    Position with(int partition, long offset) {
        return ahead(new Position(Map.of(partition, offset)));
    }

    /** Everything that is in one of the two. */
    Position ahead(Position other) {
        var farthest = new TreeMap<>(offsets);
        other.offsets.forEach((partition, offset) -> farthest.merge(partition, offset, Math::max));
        return new Position(farthest);
    }
}
