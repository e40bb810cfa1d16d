package org.linli.evaluation.mutual;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.Span;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When people appraise each other.
 *
 * @param window how long after the end of a span
 */
@ConfigurationProperties("linli.mutual")
record MutualSettings(Duration window) {

    /** Whether a span can be appraised now. */
    boolean isOpen(Span span, Instant now) {
        return span.isOverAt(now) && !isClosed(span, now);
    }

    /** Whether nothing can be added any more. */
    boolean isClosed(Span span, Instant now) {
        return !now.isBefore(end(span).plus(window));
    }

    private static Instant end(Span span) {
        return YearMonth.parse(span.months().getLast().value())
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(Period.ZONE)
                .toInstant();
    }
}
