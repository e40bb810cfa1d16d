package org.linli.evaluation.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({
        "2026, 2026-01, 2026-12, 12",
        "2026-H1, 2026-01, 2026-06, 6",
        "2026-H2, 2026-07, 2026-12, 6",
        "2026-Q1, 2026-01, 2026-03, 3",
        "2026-Q4, 2026-10, 2026-12, 3",
        "2026-02, 2026-02, 2026-02, 1",
    })
    void itsMonths(String span, String first, String last, int count) {
        var months = new Span(span).months();

        assertThat(months).hasSize(count).startsWith(new Period(first)).endsWith(new Period(last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ALL", "", "26", "2026-13", "2026-00", "2026-Q5", "2026-Q0", "2026-H3", "2026-h1", "2026-1"})
    void whatIsNone(String text) {
        assertThatThrownBy(() -> new Span(text)).isInstanceOf(PointsRefused.MalformedSpan.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30T15:59:59.999Z, false", "2026-06-30T16:00:00Z, true"})
    void itIsOverWhenItsLastMonthIsInShanghai(Instant at, boolean over) {
        assertThat(new Span("2026-H1").isOverAt(at)).isEqualTo(over);
    }
}
