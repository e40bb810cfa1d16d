package org.linli.partymember.meeting;

import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;

/** Whose it is to preside (主持): the unit that has the chair, and those who answer for the division. */
public final class Presiding {

    private Presiding() {}

    /** @throws MeetingRefused if it is not the caller's */
    public static void check(Caller caller, Meeting meeting) {
        var answers = caller.is(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN)
                && caller.scope().covers(meeting.division());
        var hasChair = caller.is(Role.UNIT_ADMIN)
                && caller.unitId().filter(meeting.chair()::equals).isPresent();
        if (!answers && !hasChair) {
            throw new MeetingRefused.NotPresiding();
        }
    }
}
