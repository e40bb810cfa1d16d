package org.linli.partymember.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttendanceCodesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:10Z");

    private final AttendanceCodes codes = new AttendanceCodes(Duration.ofSeconds(30));

    @Test
    void aCodeIsTakenForOneStepMoreThanItIsShown() {
        var secret = codes.secret();
        var shown = codes.at(secret, NOW);

        assertThat(shown.code()).matches("\\d{6}");
        assertThat(shown.validUntil()).isEqualTo("2026-11-22T01:01:00Z");
        assertThat(codes.valid(secret, shown.validUntil().minusMillis(1))).contains(shown.code());
        assertThat(codes.valid(secret, shown.validUntil())).doesNotContain(shown.code());
    }

    @Test
    void twoActivitiesHaveNotTheSameCodes() {
        var first = codes.secret();
        var second = codes.secret();

        assertThat(first).isNotEqualTo(second);
        assertThat(codes.at("a", NOW)).isNotEqualTo(codes.at("b", NOW));
    }
}
