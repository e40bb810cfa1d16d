package org.linli.grid.leader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.grid.day.Period;

class ResponsibleLeaderTest {

    private static final DivisionCode STREET = new DivisionCode("140213050");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void anEndToComeKeepsTheSlotAndOneThatHasComeLeavesIt() {
        var leader = begun("l-1", TODAY.minusYears(1));

        assertThat(leader.ended(TODAY.plusDays(1), TODAY).next().slot()).isEqualTo("140213050/p-1");
        assertThat(leader.ended(TODAY, TODAY).next().slot()).isEqualTo("l-1");
    }

    @Test
    void aPlannedEndCanBeMovedUntilItHasCome() {
        var planned = begun("l-1", TODAY.minusYears(1))
                .ended(TODAY.plusDays(9), TODAY)
                .next();

        assertThat(planned.ended(TODAY.plusDays(20), TODAY).next().period().until())
                .isEqualTo("2026-12-12");
        var over = planned.ended(TODAY, TODAY).next();
        assertThat(over.ended(TODAY.plusDays(5), TODAY.plusDays(1)).next()).isSameAs(over);
    }

    @Test
    void itGivesWayToAnotherThatBeginsWhenItIsOver() {
        var planned = begun("l-1", TODAY.minusYears(1))
                .ended(TODAY.plusDays(9), TODAY)
                .next();

        assertThat(planned.givenWayTo(begun("l-2", TODAY.plusDays(8))).next()).isSameAs(planned);
        assertThat(planned.givenWayTo(begun("l-2", TODAY.plusDays(9))).next().slot())
                .isEqualTo("l-1");
    }

    private static ResponsibleLeader begun(String id, LocalDate from) {
        return ResponsibleLeader.begun(id, STREET, "p-1", "包抓领导", Period.of(from, null))
                .next();
    }
}
