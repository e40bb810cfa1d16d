package org.linli.partymember.meeting.council;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;

/** A council as callers see it; who comes first in {@code rotation} has the next turn. */
record CouncilView(
        String id,
        String name,
        DivisionCode divisionCode,
        List<Seat> seats,
        HouseRules rules,
        @Nullable String nextChair,
        List<Rotation.Standing> rotation,
        long version) {

    static CouncilView of(Council council) {
        return new CouncilView(
                council.id(),
                council.name(),
                council.division(),
                council.seats(),
                council.rules(),
                council.rotation().next(Set.of()).orElse(null),
                council.rotation().units(),
                council.version());
    }
}
