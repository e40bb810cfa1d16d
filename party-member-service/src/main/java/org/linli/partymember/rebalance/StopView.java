package org.linli.partymember.rebalance;

import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.partymember.rebalance.town.Stop;

/**
 * Where a member is or would go, as callers see it.
 *
 * @param place name of the compound, if it is known
 */
public record StopView(DivisionCode communityCode, @Nullable String place) {

    public static StopView of(Stop stop) {
        return new StopView(stop.community(), stop.place());
    }
}
