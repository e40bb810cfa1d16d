package org.linli.partymember.comparison;

import org.linli.event.DivisionCode;
import org.linli.kit.rate.Rate;

/**
 * The rosters of a division beside the check-ins of those on them, wherever these are.
 *
 * @param underReportedUnits units that are checked in nowhere
 * @param missedMembers members who are checked in nowhere
 */
record Comparison(
        DivisionCode division,
        long units,
        long underReportedUnits,
        Rate unitCheckInRate,
        long members,
        long missedMembers,
        Rate memberCheckInRate) {

    static Comparison of(DivisionCode division, Side units, Side members) {
        return new Comparison(
                division,
                units.onRoster(),
                units.missing(),
                units.rate(),
                members.onRoster(),
                members.missing(),
                members.rate());
    }

    /** Units, or members. */
    record Side(long onRoster, long missing) {

        /** Who comes or goes between the two counts makes no rate of less than nothing. */
        Rate rate() {
            return Rate.of(Math.max(0, onRoster - missing), onRoster);
        }
    }
}
