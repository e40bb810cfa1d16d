package org.linli.partymember.roster;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What came of an import.
 *
 * @param rows after the header
 * @param created members who are on the roster since
 * @param unchanged members who were on it before
 * @param units units that the file names
 * @param rejected rows that were left out
 * @param rejections why, of the first of them
 * @param scopes who sees it
 */
@Document(RosterReport.COLLECTION)
@TypeAlias("roster-report")
record RosterReport(
        @Id String id,
        int rows,
        int created,
        int unchanged,
        int units,
        int rejected,
        List<RosterRejection> rejections,
        Instant at,
        List<String> scopes) {

    static final String COLLECTION = "roster_reports";

    /** So many are told of one by one, so that a report always fits a document. */
    static final int TOLD = 20_000;
}
