package org.linli.partymember.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.event.MemberKind;
import org.linli.event.RosterEvent.DutyReminded;

class RemindersTest {

    private static final Instant REGISTERED = Instant.parse("2026-11-22T01:02:03Z");
    private static final Instant FIRST = Instant.parse("2026-12-01T01:00:00Z"); // nine in the morning in Shanghai
    private static final UUID EVENT = UUID.randomUUID();

    private final Reminders reminders =
            Reminders.begin("m-1", MemberKind.EMPLOYED, REGISTERED).next();

    @ParameterizedTest
    @EnumSource
    void everyKindOfMemberHasDuties(MemberKind kind) {
        assertThat(Duty.of(kind)).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void nobodyIsRemindedBeforeTheTime() {
        var early = reminders.remind(EVENT, FIRST.minusSeconds(1));

        assertThat(early.event()).isEmpty();
        assertThat(early.next().wakeAt()).isEqualTo(FIRST);
    }

    @Test
    void eachDutyIsRemindedOfOnceAndThenInItsRhythm() {
        var first = reminders.remind(EVENT, FIRST);
        var second = first.next().remind(EVENT, FIRST);
        var third = second.next().remind(EVENT, FIRST);

        assertThat(first.event())
                .contains(new DutyReminded(
                        EVENT, "duties:m-1", 2, "m-1", MemberKind.EMPLOYED, "COMMUNITY_SERVICE", FIRST, FIRST));
        assertThat(second.event())
                .hasValueSatisfying(
                        event -> assertThat(((DutyReminded) event).duty()).isEqualTo("HALF_YEAR_REPORT"));
        assertThat(third.event()).isEmpty();
        assertThat(third.next().wakeAt()).isEqualTo("2027-03-01T01:00:00Z");
    }

    @Test
    void whatWasMissedWhileNobodyLookedIsToldOnce() {
        var late = Instant.parse("2028-01-15T00:00:00Z");

        var told = reminders.remind(EVENT, late).next().remind(EVENT, late).next();

        assertThat(told.remind(EVENT, late).event()).isEmpty();
        assertThat(told.wakeAt()).isEqualTo("2028-04-01T01:00:00Z");
    }
}
