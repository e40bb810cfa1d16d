package org.linli.grid.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.FieldEvent.CareVisitOverdue;
import org.linli.grid.care.CareSubject.Recording;
import org.linli.kit.personal.vault.Sealed;

class CareSubjectTest {

    private static final DivisionCode GRID = new DivisionCode("140213050001001");
    private static final Sealed SEALED = new Sealed(1, Map.of(), Map.of());
    private static final Escalation ESCALATION = new Escalation(1, 3, 7, Duration.ofHours(1));
    private static final Instant NOW = Instant.parse("2026-11-01T02:00:00Z");
    private static final LocalDate SINCE = LocalDate.parse("2026-11-01");

    private static Recording at(Instant now) {
        return new Recording(now, ESCALATION);
    }

    private static CareSubject taken() {
        return CareSubject.taken("care-1", GRID, "p-1", SEALED, SINCE, at(NOW)).next();
    }

    private static CareSubject visited(CareSubject subject, String day, CareLevel level) {
        return subject.visited(LocalDate.parse(day), level, at(NOW)).next();
    }

    @Test
    void theFirstVisitIsDueOnTheFirstDay() {
        assertThat(taken().dueDay()).isEqualTo(SINCE);
    }

    @ParameterizedTest
    @CsvSource({
        "RED, 2026-11-06, 2026-11-07", // a Saturday: every day
        "YELLOW, 2026-11-06, 2026-11-13",
        "BLUE, 2026-11-06, 2026-12-06",
        "BLUE, 2027-01-31, 2027-02-28"
    })
    void theNextVisitIsDueADayAWeekOrAMonthAfterTheLatest(CareLevel level, String visited, LocalDate due) {
        assertThat(visited(taken(), visited, level).dueDay()).isEqualTo(due);
    }

    @Test
    void aVisitThatIsToldLateMovesNothingBack() {
        var subject = visited(taken(), "2026-11-06", CareLevel.YELLOW);

        assertThat(visited(subject, "2026-11-05", CareLevel.YELLOW)).isSameAs(subject);
        assertThat(visited(subject, "2026-11-06", CareLevel.YELLOW)).isSameAs(subject);
    }

    @Test
    void anotherLevelCountsFromTheLatestVisit() {
        var subject = visited(taken(), "2026-11-06", CareLevel.BLUE);

        var red = subject.levelled(CareLevel.RED, SEALED, at(NOW)).next();

        assertThat(red.dueDay()).isEqualTo("2026-11-07");
    }

    private static CareSubject escalated(CareSubject subject, String now) {
        return subject.escalated(Instant.parse(now), ESCALATION, UUID.randomUUID())
                .next();
    }

    @Test
    void communityStreetAndDistrictAreToldOneAfterTheOtherAndOnceEach() {
        var first = taken().escalated(Instant.parse("2026-11-01T16:00:00Z"), ESCALATION, UUID.randomUUID());
        assertThat(first.event()).containsInstanceOf(CareVisitOverdue.class);
        var community = first.next();
        assertThat(community.told()).isEqualTo(DivisionLevel.COMMUNITY);
        assertThat(((CareVisitOverdue) first.event().orElseThrow()).division())
                .isEqualTo(GRID.at(DivisionLevel.COMMUNITY));

        assertThat(escalated(community, "2026-11-03T15:59:59Z").told()).isEqualTo(DivisionLevel.COMMUNITY);
        var street = escalated(community, "2026-11-03T16:00:00Z");
        assertThat(street.told()).isEqualTo(DivisionLevel.STREET);
        var district = escalated(street, "2026-12-01T00:00:00Z");
        assertThat(district.told()).isEqualTo(DivisionLevel.DISTRICT);
        assertThat(district.wakeAt()).isNull();
        var again = district.escalated(Instant.parse("2027-01-01T00:00:00Z"), ESCALATION, UUID.randomUUID());
        assertThat(again.event()).isEmpty();
    }

    @Test
    void aVisitEndsWhatWasTold() {
        var told = escalated(taken(), "2026-11-01T16:00:00Z");

        var visited = visited(told, "2026-11-02", CareLevel.RED);

        assertThat(visited.told()).isNull();
        assertThat(visited.wakeAt()).isEqualTo("2026-11-03T16:00:00Z");
    }

    @Test
    void afterTheEndNothingIsDueAndNothingMoves() {
        var ended = taken().ended(SINCE.plusDays(3), SEALED).next();

        assertThat(ended.dueDay()).isNull();
        assertThat(ended.wakeAt()).isNull();
        assertThat(ended.ended(SINCE.plusDays(4), SEALED).next()).isSameAs(ended);
        assertThat(visited(ended, "2026-11-06", CareLevel.RED)).isSameAs(ended);
        assertThat(catchThrowable(() -> ended.levelled(CareLevel.RED, SEALED, at(NOW))))
                .isInstanceOf(CareRefused.Ended.class);
        assertThat(catchThrowable(() -> ended.handedTo("p-2"))).isInstanceOf(CareRefused.Ended.class);
        assertThat(ended.escalated(NOW.plusSeconds(9_000_000), ESCALATION, UUID.randomUUID())
                        .event())
                .isEmpty();
    }
}
