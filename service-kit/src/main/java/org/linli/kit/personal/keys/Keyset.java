package org.linli.kit.personal.keys;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All keys of one file. */
public final class Keyset {

    private final Map<Integer, DataKey> keys;
    private final LookupKey lookup;

    Keyset(List<DataKey> keys, LookupKey lookup) {
        this.keys = keys.stream().collect(Collectors.toUnmodifiableMap(DataKey::id, Function.identity()));
        this.lookup = lookup;
    }

    /** The one that new values are encrypted under: the latest whose time has come, else the first. */
    public DataKey current(Instant now) {
        var byAge = Comparator.comparing(DataKey::from).thenComparing(DataKey::id);
        return keys.values().stream()
                .filter(key -> !key.from().isAfter(now))
                .max(byAge)
                .orElseGet(() -> keys.values().stream().min(byAge).orElseThrow());
    }

    /** Ids of those that the current one has replaced. */
    public List<Integer> replaced(Instant now) {
        var current = current(now);
        return keys.values().stream()
                .filter(key -> key.id() != current.id() && !key.from().isAfter(current.from()))
                .map(DataKey::id)
                .sorted()
                .toList();
    }

    public Optional<DataKey> find(int id) {
        return Optional.ofNullable(keys.get(id));
    }

    public LookupKey lookup() {
        return lookup;
    }
}
