package org.linli.partymember.roster;

import org.jspecify.annotations.Nullable;
import org.linli.event.MemberKind;
import org.linli.kit.personal.PersonalData;
import org.linli.partymember.unit.LineOfWork;

/**
 * One row that can be read.
 *
 * @param unit its name; null where the whole file is of one unit
 * @param person null where the row tells of a unit only
 */
record RosterRow(
        long line,
        @Nullable String unit,
        @Nullable LineOfWork lineOfWork,
        @Nullable Person person) {

    /** Exactly one who has an identity number, a number on the roster, or both. */
    record Person(
            MemberKind kind,
            PersonalData personal,
            @Nullable String rosterNumber) {}
}
