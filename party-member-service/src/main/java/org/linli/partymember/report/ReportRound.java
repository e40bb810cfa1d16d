package org.linli.partymember.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The reports of a period being opened for all who owe one, batch by batch.
 *
 * @param id the period
 * @param openAt when it is over and the reports are opened; null once they all are
 * @param after the last one for whom it has been opened; null before the first
 */
@Document(ReportRound.COLLECTION)
@TypeAlias("report-round")
record ReportRound(
        @Id String id, @Nullable Instant openAt, @Nullable String after, long version) implements Aggregate {

    static final String COLLECTION = "report_rounds";

    static Change<ReportRound> planned(String period, Instant openAt) {
        return Change.silent(new ReportRound(period, openAt, null, 1));
    }

    /** One batch further, unless another replica has gone there already. */
    Change<ReportRound> past(String last) {
        if (openAt == null || (after != null && after.compareTo(last) >= 0)) {
            return Change.none(this);
        }
        return Change.silent(new ReportRound(id, openAt, last, version + 1));
    }

    Change<ReportRound> done() {
        if (openAt == null) {
            return Change.none(this);
        }
        return Change.silent(new ReportRound(id, null, after, version + 1));
    }
}
