package org.linli.partymember.pairing.visit;

import java.time.Instant;
import org.linli.event.DivisionCode;

/**
 * A visit as callers see it.
 *
 * @param hasNote whether something was written down, which is shown on record only
 */
record VisitView(
        String id,
        String householdId,
        DivisionCode communityCode,
        String memberId,
        String unitId,
        VisitPurpose purpose,
        Instant startedAt,
        int minutes,
        boolean hasNote,
        long version) {

    static VisitView of(Visit visit) {
        return new VisitView(
                visit.id(),
                visit.householdId(),
                visit.community(),
                visit.memberId(),
                visit.unitId(),
                visit.purpose(),
                visit.startedAt(),
                visit.minutes(),
                visit.personal() != null,
                visit.version());
    }
}
