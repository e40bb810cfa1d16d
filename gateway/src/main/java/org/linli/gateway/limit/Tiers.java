package org.linli.gateway.limit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.gateway.limit.LimitSettings.Tier;

/** Which role's limits a client has: of several roles, the one that allows most. */
final class Tiers {

    static final String OTHERS = "OTHERS";

    /** @param role as metrics name it: one of those that have a limit, whatever a token may say */
    record Place(String role, Tier tier) {}

    private final Map<String, Place> places = new HashMap<>();
    private final Place others;

    Tiers(LimitSettings settings) {
        others = new Place(OTHERS, settings.others());
        settings.roles().forEach((role, tier) -> {
            var place = new Place(role, tier);
            places.put(role, place);
            places.put(plain(role), place);
        });
    }

    Place of(Collection<String> roles) {
        Place best = null;
        for (var role : roles) {
            best = better(best, placeOf(role));
        }
        return best == null ? others : best;
    }

    private @Nullable Place placeOf(String role) {
        var asSet = places.get(role);
        return asSet == null ? places.get(plain(role)) : asSet;
    }

    private static @Nullable Place better(@Nullable Place one, @Nullable Place other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.tier().each() > one.tier().each() ? other : one;
    }

    /** {@code PARTY_MEMBER}, {@code party-member} and the {@code PARTYMEMBER} of an environment variable are one role. */
    private static String plain(String role) {
        return role.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }
}
