package org.linli.grid.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.event.DivisionLevel;

class EscalationTest {

    private static final LocalDate DUE = LocalDate.parse("2026-11-22");
    private static final Escalation ESCALATION = new Escalation(1, 3, 7, Duration.ofHours(1));

    @ParameterizedTest
    @CsvSource({
        ", 2026-11-22T16:00:00Z", // midnight in Shanghai after the day it was due
        "COMMUNITY, 2026-11-24T16:00:00Z",
        "STREET, 2026-11-28T16:00:00Z",
        "DISTRICT,"
    })
    void eachIsToldSoManyDaysAfterItWasDue(DivisionLevel told, Instant next) {
        assertThat(ESCALATION.next(DUE, told)).isEqualTo(next);
    }

    @Test
    void rightAfterARecordNobodyIsTold() {
        var now = Instant.parse("2026-12-24T01:00:00Z");

        assertThat(ESCALATION.nextSince(DUE, null, now)).isEqualTo("2026-12-24T02:00:00Z");
        assertThat(ESCALATION.nextSince(DUE.plusMonths(2), null, now)).isEqualTo("2027-01-22T16:00:00Z");
        assertThat(ESCALATION.nextSince(DUE, DivisionLevel.DISTRICT, now)).isNull();
    }
}
