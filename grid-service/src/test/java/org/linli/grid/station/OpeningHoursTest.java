package org.linli.grid.station;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.grid.station.StationRefused.BadHours;

class OpeningHoursTest {

    private static final Opening MORNING = new Opening(MONDAY, "08:30", "12:00");
    private static final Opening AFTERNOON = new Opening(MONDAY, "14:00", "18:00");
    private static final Opening ALL_SUNDAY = new Opening(SUNDAY, "00:00", "24:00");

    /** 2026-11-23 is a Monday; clocks in Shanghai are eight hours ahead. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T00:29:59Z, false",
        "2026-11-23T00:30:00Z, true",
        "2026-11-23T03:59:59Z, true",
        "2026-11-23T04:00:00Z, false",
        "2026-11-23T06:00:00Z, true",
        "2026-11-23T10:00:00Z, false",
        "2026-11-24T01:00:00Z, false",
        "2026-11-21T16:00:00Z, true",
        "2026-11-22T15:59:59Z, true",
        "2026-11-22T16:00:00Z, false",
    })
    void itIsOpenByTheClockInShanghai(Instant at, boolean open) {
        var hours = new OpeningHours(List.of(AFTERNOON, MORNING, ALL_SUNDAY));

        assertThat(hours.openAt(at)).isEqualTo(open);
    }

    @Test
    void hoursAreToldThroughTheWeek() {
        assertThat(OpeningHours.checked(List.of(ALL_SUNDAY, AFTERNOON, MORNING)).openings())
                .containsExactly(MORNING, AFTERNOON, ALL_SUNDAY);
    }

    @Test
    void withoutHoursItCountsAsClosed() {
        assertThat(new OpeningHours(List.of()).openAt(Instant.parse("2026-11-23T02:00:00Z")))
                .isFalse();
    }

    @Test
    void whatBeginsWhenAnotherEndsDoesNotOverlapIt() {
        var noon = new Opening(MONDAY, "12:00", "14:00");

        assertThat(OpeningHours.checked(List.of(MORNING, AFTERNOON, noon)).openings())
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"MONDAY, 11:59, 14:00", "MONDAY, 09:00, 10:00", "MONDAY, 08:00, 19:00", "MONDAY, 08:30, 12:00"})
    void hoursThatOverlapAreRefused(DayOfWeek day, String from, String to) {
        var hours = List.of(MORNING, new Opening(TUESDAY, "09:00", "10:00"), new Opening(day, from, to));

        assertThatThrownBy(() -> OpeningHours.checked(hours))
                .isInstanceOf(BadHours.class)
                .hasMessageContaining("hours[2]");
    }

    @ParameterizedTest
    @CsvSource({"09:00, 09:00", "18:00, 09:00", "23:59, 00:00"})
    void hoursThatEndBeforeTheyBeginAreRefused(String from, String to) {
        var hours = List.of(new Opening(MONDAY, from, to));

        assertThatThrownBy(() -> OpeningHours.checked(hours))
                .isInstanceOf(BadHours.class)
                .hasMessageContaining("hours[0].to");
    }
}
