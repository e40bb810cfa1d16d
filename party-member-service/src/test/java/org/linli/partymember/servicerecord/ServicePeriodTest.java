package org.linli.partymember.servicerecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServicePeriodTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03.456Z");

    @ParameterizedTest
    @CsvSource({"PT0.001S, 1", "PT59S, 1", "PT1M, 1", "PT1M59S, 1", "PT2M, 2", "PT90M, 90", "PT24H, 1440"})
    void minutesAreWholeAndAtLeastOne(Duration length, int minutes) {
        assertThat(ServicePeriod.past(NOW.minus(length), NOW, NOW).minutes()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, PT0S, startedAt",
        "PT0S, PT-1S, startedAt",
        "PT-0.0002S, PT-0.0001S, startedAt",
        "PT-24H, PT0.001S, endedAt",
        "PT-24H-0.001S, PT0S, endedAt",
        "PT-1H, PT0.001S, endedAt",
        "PT1H, PT2H, endedAt"
    })
    void whatCannotHaveBeenIsRefused(Duration start, Duration end, String field) {
        assertThatThrownBy(() -> ServicePeriod.past(NOW.plus(start), NOW.plus(end), NOW))
                .isInstanceOfSatisfying(
                        RecordRefused.BadPeriod.class,
                        refused -> assertThat(
                                        refused.problem().errors().getFirst().field())
                                .isEqualTo(field));
    }

    @Test
    void timesAreKeptAsTheStoreKeepsThem() {
        var period = new ServicePeriod(NOW.minusNanos(1), NOW.plusNanos(1));

        assertThat(period.startedAt()).isEqualTo("2026-11-22T01:02:03.455Z");
        assertThat(period.endedAt()).isEqualTo(NOW);
    }
}
