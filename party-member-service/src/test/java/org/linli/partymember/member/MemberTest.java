package org.linli.partymember.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.event.MemberKind;
import org.linli.event.PartyMemberEvent.MemberCheckedIn;
import org.linli.event.PartyMemberEvent.MemberRegistered;
import org.linli.partymember.checkin.CheckIns;
import org.linli.partymember.unit.Unit;

class MemberTest {

    private static final DivisionCode STREET = new DivisionCode("140213050");
    private static final DivisionCode ELSEWHERE = new DivisionCode("140213051001");
    private static final DivisionCode FAR_AWAY = new DivisionCode("110101001001");
    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
    private static final UUID EVENT = UUID.randomUUID();
    private static final Unit UNIT = new Unit("u-1", "区税务局党支部", STREET, CheckIns.none(), List.of(), 1);

    private final Member member =
            Member.register("m-1", UNIT, MemberKind.VETERAN, null, EVENT, NOW).next();

    @Test
    void aNewMemberTellsOfTheUnitAndTheKind() {
        var registered = Member.register("m-1", UNIT, MemberKind.VETERAN, null, EVENT, NOW);

        assertThat(registered.event()).contains(new MemberRegistered(EVENT, "m-1", 1, "u-1", MemberKind.VETERAN, NOW));
        assertThat(registered.next().version()).isEqualTo(1);
    }

    @Test
    void aMemberIsSeenFromAboveTheUnitByItsAdminsAndByThemself() {
        assertThat(member.scopes()).containsExactly("", "14", "1402", "140213", "140213050", "unit:u-1", "member:m-1");
    }

    @Test
    void aMemberWhoChecksInIsSeenThereToo() {
        var there = member.checkIn(ELSEWHERE, EVENT, NOW);

        assertThat(there.event()).contains(new MemberCheckedIn(EVENT, "m-1", 2, "u-1", ELSEWHERE, NOW));
        assertThat(there.next().scopes())
                .containsAll(member.scopes())
                .contains("140213051", "140213051001")
                .doesNotHaveDuplicates();
    }

    @Test
    void aMemberWhoMovesOnIsNoLongerSeenWhereTheyWere() {
        var moved = member.checkIn(ELSEWHERE, EVENT, NOW)
                .next()
                .checkIn(FAR_AWAY, EVENT, NOW)
                .next();

        assertThat(moved.scopes())
                .contains("11", "110101001001", "140213050")
                .doesNotContain("140213051", "140213051001");
        assertThat(moved.checkIns().history()).hasSize(2);
    }

    @Test
    void checkingInAgainChangesNothing() {
        var there = member.checkIn(ELSEWHERE, EVENT, NOW).next();

        var again = there.checkIn(ELSEWHERE, UUID.randomUUID(), NOW.plusSeconds(60));

        assertThat(again.next()).isSameAs(there);
        assertThat(again.event()).isEmpty();
    }
}
