package org.linli.partymember.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.data.annotation.TypeAlias;

/** Where a report stands: owed, submitted, then accepted, or returned to be written again. */
sealed interface ReportState {

    /** It is still to be submitted. */
    @TypeAlias("report-owed")
    record Owed(Instant at) implements ReportState {
        public Owed {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** @param by person id of who handed it in */
    @TypeAlias("report-submitted")
    record Submitted(String by, Instant at) implements ReportState {
        public Submitted {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** @param by person id of who wants it written again */
    @TypeAlias("report-returned")
    record Returned(String by, String reason, Instant at) implements ReportState {
        public Returned {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** @param by person id of who took it */
    @TypeAlias("report-accepted")
    record Accepted(String by, Instant at) implements ReportState {
        public Accepted {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** In one word, which lists ask for; what is owed and was not submitted in time is late. */
    default Standing standing(boolean overdue) {
        return switch (this) {
            case Owed _ -> overdue ? Standing.OVERDUE : Standing.OWED;
            case Returned _ -> overdue ? Standing.OVERDUE : Standing.RETURNED;
            case Submitted _ -> Standing.SUBMITTED;
            case Accepted _ -> Standing.ACCEPTED;
        };
    }

    /** See {@link #standing}. */
    enum Standing {
        OWED,
        OVERDUE,
        SUBMITTED,
        RETURNED,
        ACCEPTED
    }
}
