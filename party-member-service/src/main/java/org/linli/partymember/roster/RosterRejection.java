package org.linli.partymember.roster;

import org.linli.kit.problem.Text;
import org.linli.partymember.roster.file.Line.Column;

/**
 * A row that was left out, and why. Never what it says: that may be personal.
 *
 * @param line in the file, from 1
 */
record RosterRejection(long line, String field, Text reason) {

    static RosterRejection of(long line, Column column, String zh, String en) {
        return new RosterRejection(line, column.title(), new Text(zh, en));
    }
}
