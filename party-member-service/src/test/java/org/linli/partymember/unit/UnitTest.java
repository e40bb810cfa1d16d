package org.linli.partymember.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.event.PartyMemberEvent.UnitCheckedIn;
import org.linli.event.PartyMemberEvent.UnitRegistered;

class UnitTest {

    private static final DivisionCode STREET = new DivisionCode("140213050");
    private static final DivisionCode HOME = STREET.child(1);
    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
    private static final UUID EVENT = UUID.randomUUID();

    private final Unit unit =
            Unit.register("u-1", "区税务局党支部", STREET, EVENT, NOW).next();

    @Test
    void aNewUnitIsCheckedInNowhereAndTellsOfItself() {
        var registered = Unit.register("u-1", "区税务局党支部", STREET, EVENT, NOW);

        assertThat(registered.event()).contains(new UnitRegistered(EVENT, "u-1", 1, "区税务局党支部", STREET, NOW));
        assertThat(registered.next().checkIns().current()).isEmpty();
        assertThat(registered.next().version()).isEqualTo(1);
    }

    @Test
    void aUnitIsSeenFromAboveItsDivisionAndByItsAdmins() {
        assertThat(unit.scopes()).containsExactly("", "14", "1402", "140213", "140213050", "unit:u-1");
    }

    @Test
    void aUnitThatChecksInTellsOfIt() {
        var checkedIn = unit.checkIn(HOME, EVENT, NOW);

        assertThat(checkedIn.event()).contains(new UnitCheckedIn(EVENT, "u-1", 2, HOME, NOW));
        assertThat(checkedIn.next().checkIns().areAt(HOME)).isTrue();
        assertThat(checkedIn.next().version()).isEqualTo(2);
    }

    @Test
    void checkingInAgainChangesNothing() {
        var there = unit.checkIn(HOME, EVENT, NOW).next();

        var again = there.checkIn(HOME, UUID.randomUUID(), NOW.plusSeconds(60));

        assertThat(again.next()).isSameAs(there);
        assertThat(again.event()).isEmpty();
    }

    @Test
    void whereAUnitChecksInDoesNotChangeWhoSeesIt() {
        assertThat(unit.checkIn(new DivisionCode("140213051001"), EVENT, NOW)
                        .next()
                        .scopes())
                .isEqualTo(unit.scopes());
    }
}
