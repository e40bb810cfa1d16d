package org.linli.grid.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-02-01, 2025-12-31, false",
        "2026-01-01, 2026-02-01, 2026-01-01, true",
        "2026-01-01, 2026-02-01, 2026-01-31, true",
        "2026-01-01, 2026-02-01, 2026-02-01, false",
        "2026-01-01,           , 2999-01-01, true",
        "          , 2026-02-01, 1949-10-01, true",
        "          ,           , 2026-01-01, true",
    })
    void itCoversItsDaysFromTheFirstToTheOneBeforeTheEnd(LocalDate from, LocalDate until, LocalDate day, boolean in) {
        assertThat(Period.of(from, until).covers(day)).isEqualTo(in);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-02-01, 2026-02-01,           , false",
        "2026-01-01, 2026-02-01, 2026-01-31, 2026-03-01, true",
        "2026-01-01,           , 2030-01-01,           , true",
        "2026-01-01, 2026-01-01, 2025-01-01,           , false",
        "          , 2026-01-01,           , 2020-01-01, true",
    })
    void twoOverlapIfTheyShareADay(
            LocalDate from, LocalDate until, LocalDate otherFrom, LocalDate otherUntil, boolean so) {
        var one = Period.of(from, until);
        var other = Period.of(otherFrom, otherUntil);

        assertThat(one.overlaps(other)).isEqualTo(so);
        assertThat(other.overlaps(one)).isEqualTo(so);
    }

    @Test
    void whatHasNotBegunEndsOnItsFirstDay() {
        var ended = Period.of(LocalDate.of(2026, 12, 1), null).endedOn(LocalDate.of(2026, 11, 22));

        assertThat(ended).isEqualTo(new Period("2026-12-01", "2026-12-01"));
        assertThat(ended.isEmpty()).isTrue();
    }

    @Test
    void whatIsOverStaysAsItIs() {
        var over = Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));

        assertThat(over.endedOn(LocalDate.of(2026, 11, 22))).isSameAs(over);
    }

    @Test
    void anEndThatIsStillToComeCanBeBroughtForward() {
        var planned = Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));

        assertThat(planned.endedOn(LocalDate.of(2026, 11, 22)).until()).isEqualTo("2026-11-22");
    }
}
