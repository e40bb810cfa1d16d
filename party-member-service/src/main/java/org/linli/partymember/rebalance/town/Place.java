package org.linli.partymember.rebalance.town;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;

/**
 * Where members can be placed: a compound, or a whole community.
 *
 * @param households more than 0
 * @param capacity the most members that it takes; null for so many times its fair share as the rules allow
 */
public record Place(
        DivisionCode community,
        String name,
        Point point,
        int households,
        @Nullable Integer capacity,
        List<Need> needs) {

    /** Places have an order of their own, whatever the order in which they were named. */
    public static final Comparator<Place> ORDER =
            Comparator.comparing(Place::community).thenComparing(Place::name);

    /** Where it is, as it is stored with a member. */
    public Stop stop() {
        return new Stop(community, name);
    }
}
