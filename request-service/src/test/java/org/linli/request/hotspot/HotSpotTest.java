package org.linli.request.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands out, by hand. */
class HotSpotTest {

    private static final HotSpotSettings SETTINGS = new HotSpotSettings(12, 3, 10, 2, 20);

    private static HotSpot judged(long received, long... before) {
        return HotSpot.of("停水", received, before, SETTINGS);
    }

    @Test
    void twiceAsOftenAsUsualStandsOut() {
        assertThat(judged(24, 10, 12, 14)).isEqualTo(new HotSpot("停水", 24, 12, "2.0"));
        assertThat(judged(23, 10, 12, 14)).isNull();
    }

    @Test
    void oneBadMonthAmongThoseBeforeDoesNotHideTheNext() {
        assertThat(judged(40, 10, 10, 900, 10, 10)).isEqualTo(new HotSpot("停水", 40, 10, "4.0"));
    }

    @Test
    void aFewRequestsAreNoSurge() {
        assertThat(judged(9, 0, 0, 0)).isNull();
        assertThat(judged(10, 0, 0, 0)).isEqualTo(new HotSpot("停水", 10, 2, "5.0"));
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "7, 7", "'1,9', 5", "'3,1,2', 2", "'4,1,3,2', 2"})
    void theMedianIsTheOneInTheMiddle(String counts, long median) {
        var numbers = counts.isEmpty()
                ? new long[0]
                : java.util.Arrays.stream(counts.split(","))
                        .mapToLong(Long::parseLong)
                        .toArray();
        assertThat(HotSpot.median(numbers)).isEqualTo(median);
    }

    @ParameterizedTest
    @CsvSource({"2026-11, 2026-10", "2026-01, 2025-12", "2026-W47, 2026-W46", "2026-W01, 2025-W52", "2021-W01, 2020-W53"
    })
    void aPeriodKnowsTheOneBeforeIt(String period, String before) {
        assertThat(Span.of(period)).hasToString(period);
        assertThat(Span.of(period).before()).hasToString(before);
    }

    @Test
    void aMomentLiesInTheMonthAndWeekOfShanghai() {
        assertThat(Span.of(Instant.parse("2026-12-31T16:30:00Z")))
                .extracting(Span::toString)
                .containsExactly("2027-01", "2026-W53");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-13", "2026-W54", "2025-W53", "2026-W00", "2026-11-22", "W", "x-W01"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Span.of(text)).isInstanceOf(HotSpotRefused.NoSpan.class);
    }
}
