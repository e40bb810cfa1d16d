package org.linli.grid.division;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the restructurings under way make of single nodes. Their one deciding write moves all of them at once; the nodes' own
 * documents come after it, one by one.
 *
 * @param standings of every node that they touch: null if it is there, {@link Standing.Pending} if it is not there yet, else retired
 */
public record Restructured(Map<String, @Nullable Standing> standings) {

    /** Nothing is under way. */
    public static final Restructured NOTHING = new Restructured(Map.of());

    /** Codes of all nodes that are touched. */
    public Set<String> codes() {
        return standings.keySet();
    }

    /** Codes of those nodes of them that are there, or also of those that are retired. */
    public Set<String> shown(boolean retired) {
        return standings.entrySet().stream()
                .filter(node -> node.getValue() == null || retired && node.getValue() instanceof Standing.Retired)
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /** Both together; restructurings under way never touch the same node. */
    public Restructured and(Restructured other) {
        var both = new HashMap<String, @Nullable Standing>(standings);
        both.putAll(other.standings);
        return new Restructured(both);
    }

    /** The node as readers see it; empty if it is not there. */
    public Optional<Division> seen(Division stored) {
        var standing = standings.containsKey(stored.id()) ? standings.get(stored.id()) : settled(stored.standing());
        return switch (standing) {
            case null -> Optional.of(stored.as(null));
            case Standing.Retired _ -> Optional.of(stored.as(standing));
            case Standing.Pending _, Standing.Withheld _, Standing.Leaving _ -> Optional.empty();
        };
    }

    /** Whoever is leaving by something that is not under way any more, or was not yet, is still there. */
    private static @Nullable Standing settled(@Nullable Standing stored) {
        return switch (stored) {
            case null -> null;
            case Standing.Leaving _ -> null;
            case Standing.Pending _, Standing.Retired _, Standing.Withheld _ -> stored;
        };
    }
}
