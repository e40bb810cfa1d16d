package org.linli.evaluation.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @Test
    void aMonthBeginsAtMidnightInShanghai() {
        var lastSecond = Instant.parse("2026-11-30T15:59:59Z");

        var month = Period.monthOf(lastSecond);
        var next = Period.monthOf(lastSecond.plusSeconds(1));

        assertThat(month).isEqualTo(new Period("2026-11"));
        assertThat(next).isEqualTo(new Period("2026-12"));
    }

    @Test
    void aMonthCountsForItselfForItsYearAndForEver() {
        var month = new Period("2027-01");

        var covering = month.covering();

        assertThat(covering).isEqualTo(List.of(Period.ALL, new Period("2027"), month));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "all", "26", "2026-13", "2026-00", "2026-1", "2026-11-22", "2026-11 ", "二〇二六"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> new Period(text)).isInstanceOf(PointsRefused.MalformedPeriod.class);
    }
}
