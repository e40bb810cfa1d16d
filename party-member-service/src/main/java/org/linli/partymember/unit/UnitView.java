package org.linli.partymember.unit;

import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.partymember.checkin.CheckInView;

/** A unit as callers see it. */
record UnitView(
        String id,
        String name,
        DivisionCode divisionCode,
        @Nullable CheckInView checkIn,
        long version) {

    static UnitView of(Unit unit) {
        return new UnitView(unit.id(), unit.name(), unit.division(), CheckInView.of(unit.checkIns()), unit.version());
    }
}
