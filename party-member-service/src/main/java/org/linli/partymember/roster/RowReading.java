package org.linli.partymember.roster;

/** What came of reading a row. */
sealed interface RowReading {

    /** It can be carried out. */
    record Good(RosterRow row) implements RowReading {}

    /** It cannot. */
    record Bad(RosterRejection why) implements RowReading {}
}
