package org.linli.partymember.servicerecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.event.DivisionCode;
import org.linli.event.MemberKind;
import org.linli.event.PartyMemberEvent.ServiceRecordConfirmed;
import org.linli.partymember.checkin.CheckIns;
import org.linli.partymember.member.Member;
import org.linli.partymember.servicerecord.RecordState.Confirmed;
import org.linli.partymember.servicerecord.RecordState.Disputed;
import org.linli.partymember.servicerecord.RecordState.Submitted;
import org.linli.partymember.servicerecord.ServiceRecord.Deed;
import org.springframework.data.annotation.TypeAlias;

class ServiceRecordTest {

    private static final DivisionCode COMMUNITY = new DivisionCode("140213050001");
    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
    private static final UUID EVENT = UUID.randomUUID();
    private static final Member MEMBER = new Member(
            "m-1", "u-1", new DivisionCode("140213051"), MemberKind.EMPLOYED, null, CheckIns.none(), List.of(), 1);
    private static final Deed DEED = new Deed("志愿服务", "清扫楼道", ServicePeriod.past(NOW.minusSeconds(5400), NOW, NOW));

    private final ServiceRecord submitted =
            ServiceRecord.submit("r-1", MEMBER, COMMUNITY, DEED, NOW).next();

    @Test
    void aNewRecordWaitsAndTellsNobody() {
        var change = ServiceRecord.submit("r-1", MEMBER, COMMUNITY, DEED, NOW);

        assertThat(change.event()).isEmpty();
        assertThat(change.next().state()).isEqualTo(new Submitted(NOW));
        assertThat(change.next().version()).isEqualTo(1);
    }

    @Test
    void aRecordIsSeenByTheCommunityTheUnitAndTheMemberAndNotByTheUnitsDivision() {
        assertThat(submitted.scopes())
                .containsExactly("", "14", "1402", "140213", "140213050", "140213050001", "unit:u-1", "member:m-1");
    }

    @Test
    void confirmingTellsWhatWasDoneAndForHowLong() {
        var confirmed = submitted.confirm("admin-1", EVENT, NOW);

        assertThat(confirmed.next().state()).isEqualTo(new Confirmed("admin-1", NOW));
        assertThat(confirmed.event())
                .contains(new ServiceRecordConfirmed(EVENT, "r-1", 2, "m-1", "u-1", COMMUNITY, "志愿服务", 90, NOW));
    }

    @Test
    void disputingKeepsTheReasonAndTellsNobody() {
        var disputed = submitted.dispute("admin-1", "没有见到", NOW);

        assertThat(disputed.next().state()).isEqualTo(new Disputed("admin-1", "没有见到", NOW));
        assertThat(disputed.next().version()).isEqualTo(2);
        assertThat(disputed.event()).isEmpty();
    }

    @Test
    void repeatingADecisionChangesNothingWhoeverRepeatsIt() {
        var confirmed = submitted.confirm("admin-1", EVENT, NOW).next();
        var disputed = submitted.dispute("admin-1", "没有见到", NOW).next();

        assertThat(confirmed.confirm("admin-2", EVENT, NOW).next()).isSameAs(confirmed);
        assertThat(confirmed.confirm("admin-2", EVENT, NOW).event()).isEmpty();
        assertThat(disputed.dispute("admin-2", "另有原因", NOW).next()).isSameAs(disputed);
    }

    @Test
    void aDecisionIsNotTurnedIntoTheOther() {
        var confirmed = submitted.confirm("admin-1", EVENT, NOW).next();
        var disputed = submitted.dispute("admin-1", "没有见到", NOW).next();

        assertThatThrownBy(() -> confirmed.dispute("admin-1", "没有见到", NOW))
                .isInstanceOfSatisfying(
                        RecordRefused.class,
                        refused -> assertThat(refused.problem().detail().en())
                                .isEqualTo("The record is CONFIRMED and cannot become DISPUTED"));
        assertThatThrownBy(() -> disputed.confirm("admin-1", EVENT, NOW))
                .isInstanceOfSatisfying(
                        RecordRefused.class,
                        refused -> assertThat(refused.problem().slug()).isEqualTo("illegal-move"));
    }

    static Stream<RecordState> states() {
        return Stream.of(new Submitted(NOW), new Confirmed("a", NOW), new Disputed("a", "x", NOW));
    }

    @ParameterizedTest
    @MethodSource("states")
    void aStateIsAskedForByTheNameUnderWhichItIsStored(RecordState state) {
        assertThat(state.name().alias())
                .isEqualTo(state.getClass().getAnnotation(TypeAlias.class).value());
    }
}
