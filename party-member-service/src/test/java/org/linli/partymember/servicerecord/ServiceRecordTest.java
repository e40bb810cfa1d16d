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
import org.linli.event.PartyMemberEvent.ServiceRecordConfirmed;
import org.linli.event.ServiceEvent;
import org.linli.partymember.servicerecord.RecordState.Answer;
import org.linli.partymember.servicerecord.RecordState.Confirmed;
import org.linli.partymember.servicerecord.RecordState.Disputed;
import org.linli.partymember.servicerecord.RecordState.Rejected;
import org.linli.partymember.servicerecord.RecordState.Running;
import org.linli.partymember.servicerecord.RecordState.Submitted;
import org.linli.partymember.servicerecord.clash.Flag;
import org.linli.partymember.servicerecord.clash.Spot;
import org.springframework.data.annotation.TypeAlias;

class ServiceRecordTest {

    private static final DivisionCode COMMUNITY = new DivisionCode("140213050001");
    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
    private static final UUID EVENT = UUID.randomUUID();
    private static final Doer MEMBER = new Doer("m-1", "u-1");
    private static final Deed DEED =
            new Deed("志愿服务", "清扫楼道", ServicePeriod.past(NOW.minusSeconds(5400), NOW, NOW), null, null, List.of());

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

        assertThat(confirmed.next().state()).isEqualTo(new Confirmed("admin-1", NOW, EVENT));
        assertThat(confirmed.event())
                .contains(new ServiceRecordConfirmed(EVENT, "r-1", 2, "m-1", "u-1", COMMUNITY, "志愿服务", 90, NOW));
    }

    @Test
    void disputingKeepsTheReasonAndTellsNobody() {
        var disputed = submitted.dispute("admin-1", false, "没有见到", EVENT, NOW);

        assertThat(disputed.next().state()).isEqualTo(new Disputed("admin-1", "没有见到", NOW, false, null, null));
        assertThat(disputed.next().version()).isEqualTo(2);
        assertThat(disputed.event()).isEmpty();
    }

    @Test
    void repeatingADecisionChangesNothingWhoeverRepeatsIt() {
        var confirmed = submitted.confirm("admin-1", EVENT, NOW).next();
        var disputed = submitted.dispute("admin-1", false, "没有见到", EVENT, NOW).next();

        assertThat(confirmed.confirm("admin-2", EVENT, NOW).next()).isSameAs(confirmed);
        assertThat(confirmed.confirm("admin-2", EVENT, NOW).event()).isEmpty();
        assertThat(disputed.dispute("admin-2", false, "另有原因", EVENT, NOW).next())
                .isSameAs(disputed);
    }

    @Test
    void aDecisionIsNotTurnedIntoTheOther() {
        var confirmed = submitted.confirm("admin-1", EVENT, NOW).next();
        var disputed = submitted.dispute("admin-1", false, "没有见到", EVENT, NOW).next();

        assertThatThrownBy(() -> confirmed.dispute("admin-1", false, "没有见到", EVENT, NOW))
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
        return Stream.of(
                new Submitted(NOW),
                new Confirmed("a", NOW, EVENT),
                new Disputed("a", "x", NOW, false, null, null),
                new Running(NOW),
                new Rejected("a", "x", NOW));
    }

    @ParameterizedTest
    @MethodSource("states")
    void aStateIsAskedForByTheNameUnderWhichItIsStored(RecordState state) {
        assertThat(state.name().alias())
                .isEqualTo(state.getClass().getAnnotation(TypeAlias.class).value());
    }

    private static final Settlement UPHELD = new Settlement(Settlement.Outcome.UPHELD, "查无此事");
    private static final Settlement WITHDRAWN = new Settlement(Settlement.Outcome.WITHDRAWN, "有照片为证");

    private ServiceRecord disputed() {
        return submitted.dispute("admin-1", false, "没有见到", EVENT, NOW).next();
    }

    @Test
    void whatWasNeverConfirmedIsConfirmedWhenTheDisputeIsWithdrawn() {
        var settled = disputed().settle(WITHDRAWN, "admin-1", false, EVENT, NOW);

        assertThat(settled.next().state()).isEqualTo(new Confirmed("admin-1", NOW, EVENT));
        assertThat(settled.event())
                .hasValueSatisfying(event -> assertThat(event).isInstanceOf(ServiceRecordConfirmed.class));
    }

    @Test
    void anUpheldDisputeIsTheEndOfTheRecord() {
        var rejected = disputed().settle(UPHELD, "admin-1", false, EVENT, NOW);

        assertThat(rejected.next().state()).isEqualTo(new Rejected("admin-1", "查无此事", NOW));
        assertThat(rejected.event())
                .hasValueSatisfying(event -> assertThat(event).isInstanceOf(ServiceEvent.Rejected.class));
        assertThat(rejected.next().settle(UPHELD, "admin-2", false, EVENT, NOW).next())
                .isSameAs(rejected.next());
        assertThatThrownBy(() -> rejected.next().confirm("admin-1", EVENT, NOW)).isInstanceOf(RecordRefused.class);
    }

    @Test
    void aConfirmationThatTheStreetDisputesIsTakenBackAndRestoredUnderItsOwnId() {
        var confirmed = submitted.confirm("admin-1", EVENT, NOW).next();
        var later = UUID.randomUUID();

        var doubted = confirmed.dispute("street-1", true, "核查不符", later, NOW);
        var restored = doubted.next().settle(WITHDRAWN, "street-1", true, UUID.randomUUID(), NOW);

        assertThat(doubted.event())
                .hasValueSatisfying(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                ServiceEvent.ConfirmationTakenBack.class,
                                taken -> assertThat(taken.confirmation()).isEqualTo(EVENT)));
        assertThat(restored.event())
                .hasValueSatisfying(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                ServiceEvent.ConfirmationRestored.class,
                                back -> assertThat(back.confirmation()).isEqualTo(EVENT)));
        assertThat(restored.next().state()).isEqualTo(new Confirmed("street-1", NOW, EVENT));
    }

    @Test
    void whatTheStreetDisputedTheCommunityDoesNotSettle() {
        var doubted = submitted.dispute("street-1", true, "核查不符", EVENT, NOW).next();

        assertThatThrownBy(() -> doubted.settle(WITHDRAWN, "admin-1", false, EVENT, NOW))
                .isInstanceOf(RecordRefused.NotTheCommunitys.class);
    }

    @Test
    void theAccusedAnswersOnce() {
        var answered = disputed().answer(new Answer("m-1", "有签到", NOW)).next();

        assertThat(((Disputed) answered.state()).answer()).isEqualTo(new Answer("m-1", "有签到", NOW));
        assertThat(answered.answer(new Answer("m-1", "有签到", NOW)).next()).isSameAs(answered);
        assertThatThrownBy(() -> answered.answer(new Answer("m-1", "另有说法", NOW)))
                .isInstanceOf(RecordRefused.class);
        assertThatThrownBy(() -> submitted.answer(new Answer("m-1", "有签到", NOW)))
                .isInstanceOf(RecordRefused.class);
    }

    @Test
    void aUnitsDeedIsToldOfAsTheUnits() {
        var ofUnit = ServiceRecord.submit("r-2", new Doer(null, "u-1"), COMMUNITY, DEED, NOW)
                .next();

        assertThat(ofUnit.checkAt()).isNull();
        assertThat(ofUnit.scopes()).doesNotContain("member:m-1").contains("unit:u-1");
        assertThat(ofUnit.confirm("admin-1", EVENT, NOW).event())
                .hasValueSatisfying(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                ServiceEvent.UnitServiceConfirmed.class,
                                told -> assertThat(told.service().memberId()).isNull()));
    }

    @Test
    void whatIsGoingOnIsSubmittedWhenItEnds() {
        var place = new Spot(113.3, 40.08);
        var begun = new ServiceStart(null, COMMUNITY, "志愿服务", "扫雪", place).deed(NOW);
        var running = ServiceRecord.start("r-3", MEMBER, COMMUNITY, begun, NOW).next();
        var end = new ServiceEnd(place, null, List.of(new Evidence("照片 7", null)));

        var over = running.end(end, NOW.plusSeconds(3600)).next();

        assertThat(running.deed().period().minutes()).isZero();
        assertThat(running.isEvidenceOfStay()).isFalse();
        assertThat(over.state()).isEqualTo(new Submitted(NOW.plusSeconds(3600)));
        assertThat(over.deed().period().minutes()).isEqualTo(60);
        assertThat(over.deed().evidence()).containsExactly(new Evidence("照片 7", null));
        assertThat(over.checkAt()).isEqualTo(NOW.plusSeconds(3600));
        assertThatThrownBy(() -> running.confirm("admin-1", EVENT, NOW)).isInstanceOf(RecordRefused.class);
    }

    @Test
    void whoForgetsToEndItSaysWhenItEnded() {
        var place = new Spot(113.3, 40.08);
        var running = ServiceRecord.start(
                        "r-3", MEMBER, COMMUNITY, new ServiceStart(null, COMMUNITY, "a", "b", place).deed(NOW), NOW)
                .next();
        var nextWeek = NOW.plusSeconds(7 * 86_400);

        assertThatThrownBy(() -> running.end(new ServiceEnd(place, null, null), nextWeek))
                .isInstanceOf(RecordRefused.BadPeriod.class);
        assertThat(running.end(new ServiceEnd(place, NOW.plusSeconds(1800), null), nextWeek)
                        .next()
                        .deed()
                        .period()
                        .minutes())
                .isEqualTo(30);
    }

    @Test
    void aFlagIsToldOfOnce() {
        var flag = new Flag(Flag.Kind.OVERLAP, "r-9", 15, null, null);

        var flagged = submitted.flag(flag, EVENT, NOW);

        assertThat(flagged.event())
                .hasValueSatisfying(event -> assertThat(event).isInstanceOf(ServiceEvent.Flagged.class));
        assertThat(flagged.next().flag(flag, EVENT, NOW).next()).isSameAs(flagged.next());
    }
}
