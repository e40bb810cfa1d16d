package org.linli.grid.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;

class StaffAssignmentTest {

    private static final DivisionCode GRID = new DivisionCode("140213050001001");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void whileItLastsItHoldsItsSlot() {
        var assignment = begun(TODAY);

        assertThat(assignment.slot()).isEqualTo("140213050001001/FULL_TIME/p-1");
        assertThat(assignment.until()).isNull();
    }

    @Test
    void onceEndedItLeavesItsSlotToOthers() {
        var ended = begun(TODAY.minusDays(3)).ended(TODAY).next();

        assertThat(ended.until()).isEqualTo("2026-11-22");
        assertThat(ended.slot()).isEqualTo("a-1");
        assertThat(ended.version()).isEqualTo(2);
    }

    @Test
    void whatHasEndedStaysAsItIs() {
        var ended = begun(TODAY.minusDays(3)).ended(TODAY).next();

        assertThat(ended.ended(TODAY.plusDays(1)).next()).isSameAs(ended);
    }

    @Test
    void whatHasNotBegunEndsOnItsFirstDay() {
        var ended = begun(TODAY.plusDays(9)).ended(TODAY).next();

        assertThat(ended.until()).isEqualTo(ended.from()).isEqualTo("2026-12-01");
    }

    @Test
    void daysAreThoseOfShanghai() {
        assertThat(StaffAssignment.dayOf(Instant.parse("2026-11-21T15:59:59Z"))).isEqualTo("2026-11-21");
        assertThat(StaffAssignment.dayOf(Instant.parse("2026-11-21T16:00:00Z"))).isEqualTo("2026-11-22");
    }

    private static StaffAssignment begun(LocalDate from) {
        return StaffAssignment.begun("a-1", GRID, "p-1", StaffRole.FULL_TIME, from)
                .next();
    }
}
