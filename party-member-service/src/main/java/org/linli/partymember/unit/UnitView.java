package org.linli.partymember.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.partymember.checkin.CheckInView;

/** A unit as callers see it. */
public record UnitView(
        String id,
        String name,
        DivisionCode divisionCode,
        @Nullable LineOfWork lineOfWork,
        List<Resource> resources,
        @Nullable CheckInView checkIn,
        long version) {

    public static UnitView of(Unit unit) {
        return new UnitView(
                unit.id(),
                unit.name(),
                unit.division(),
                unit.lineOfWork(),
                unit.resources().stream().sorted().toList(),
                CheckInView.of(unit.checkIns()),
                unit.version());
    }
}
