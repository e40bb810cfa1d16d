package org.linli.evaluation.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Counts what is entered: entries by rule, and 1/100 points by kind of subject. */
@Component
class LedgerMetrics {

    private static final String KIND = "subject_kind";

    private final MeterRegistry meters;

    LedgerMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void entered(Entry entry) {
        var kind = entry.subjectKind().name().toLowerCase(Locale.ROOT);
        meters.counter("linli.ledger.entries", KIND, kind, "rule", entry.rule().id())
                .increment();
        meters.counter("linli.points.hundredths", KIND, kind, "direction", entry.points() < 0 ? "deducted" : "awarded")
                .increment(Math.abs(entry.points()));
    }
}
