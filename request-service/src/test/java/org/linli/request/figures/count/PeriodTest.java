package org.linli.request.figures.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T15:59:59.999Z, 2026, 2026-12",
        "2026-12-31T16:00:00Z, 2027, 2027-01",
        "2026-01-31T16:00:00Z, 2026, 2026-02",
    })
    void aMomentCountsIntoTheMonthThatItIsInChina(Instant at, String year, String month) {
        assertThat(Period.of(at)).containsExactly(new Period("ALL"), new Period(year), new Period(month));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "all", "26", "2026-00", "2026-13", "2026-1", "2026-01-01", "$where", "ALL.x"})
    void whatIsNoPeriodIsRefused(String value) {
        assertThatExceptionOfType(Period.MalformedPeriod.class).isThrownBy(() -> new Period(value));
    }
}
