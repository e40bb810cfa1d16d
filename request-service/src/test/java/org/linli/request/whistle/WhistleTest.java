package org.linli.request.whistle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.event.Deadline;
import org.linli.event.DivisionCode;
import org.linli.event.WhistleEvent;
import org.linli.kit.identity.Role;
import org.linli.request.order.Act;
import org.linli.request.whistle.JointTask.Outcome;

class WhistleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Deadline.Limit LIMIT = new Deadline.Limit(2, Deadline.Unit.WORKING_HOURS);
    private static final Instant DUE = NOW.plus(Duration.ofHours(2));
    private static final String WATER = "water";
    private static final String POWER = "power";
    private static final Call CALL = new Call(new DivisionCode("140213050001"), null, null, "占道经营", "夜市占道，油烟扰民");

    private static Act at(Duration later) {
        return new Act("admin-1", Role.STREET_ADMIN, UUID.randomUUID(), NOW.plus(later));
    }

    private static Whistle blown(String... units) {
        return blown(CALL, units).next();
    }

    private static org.linli.kit.store.Change<Whistle> blown(Call call, String... units) {
        var called = Stream.of(units)
                .map(unit -> new WhistleEvent.Called(unit, LIMIT, DUE))
                .toList();
        return Whistle.blow("w", call, called, at(Duration.ZERO));
    }

    private static Call onOrder(@Nullable String order) {
        return new Call(CALL.division(), null, order, CALL.matter(), CALL.text());
    }

    @Test
    void aUnitThatComesWithinItsTimeIsInTimeAndOneThatComesLaterIsNot() {
        var whistle = blown(WATER, POWER);

        var early = whistle.arrive(WATER, at(Duration.ofHours(2))).next();
        var both = early.arrive(POWER, at(Duration.ofHours(3))).next();

        assertThat(both.department(WATER).cameInTime()).isTrue();
        assertThat(both.department(POWER).cameInTime()).isFalse();
    }

    @Test
    void comingAgainChangesNothing() {
        var came = blown(WATER).arrive(WATER, at(Duration.ofHours(1))).next();

        assertThat(came.arrive(WATER, at(Duration.ofHours(3))).next()).isSameAs(came);
    }

    @Test
    void aUnitThatWasNotCalledHasNothingToAnswer() {
        assertThatThrownBy(() -> blown(WATER).arrive(POWER, at(Duration.ZERO)))
                .isInstanceOf(WhistleRefused.NotCalled.class);
    }

    @Test
    void noUnitIsCalledTwice() {
        assertThatThrownBy(() -> blown(WATER, WATER)).isInstanceOf(WhistleRefused.CalledTwice.class);
    }

    @Test
    void eachUnitThatHasNotComeIsNoticedOnceAndTheLongestDueFirst() {
        var later = new WhistleEvent.Called(POWER, LIMIT, DUE.plusSeconds(60));
        var sooner = new WhistleEvent.Called(WATER, LIMIT, DUE);
        var whistle = Whistle.blow("w", CALL, List.of(later, sooner), at(Duration.ZERO))
                .next();
        assertThat(whistle.wakeAt()).isEqualTo(DUE);

        var first = whistle.notice(DUE.plusSeconds(3600), UUID.randomUUID());
        var second = first.next().notice(DUE.plusSeconds(3600), UUID.randomUUID());
        var third = second.next().notice(DUE.plusSeconds(7200), UUID.randomUUID());

        assertThat(first.event()).get().extracting("unitId").isEqualTo(WATER);
        assertThat(second.event()).get().extracting("unitId").isEqualTo(POWER);
        assertThat(third.event()).isEmpty();
        assertThat(third.next().wakeAt()).isNull();
    }

    @Test
    void nobodyIsLateAtTheVeryInstant() {
        assertThat(blown(WATER).notice(DUE, UUID.randomUUID()).event()).isEmpty();
    }

    @Test
    void whileAReasonIsNotJudgedNobodyIsOverdue() {
        var declined =
                blown(WATER).decline(WATER, "非我职责", at(Duration.ofHours(1))).next();

        assertThat(declined.wakeAt()).isNull();
        assertThat(declined.notice(DUE.plusSeconds(1), UUID.randomUUID()).event())
                .isEmpty();
    }

    @Test
    void aReasonThatStandsExcuses() {
        var excused = blown(WATER)
                .decline(WATER, "非我职责", at(Duration.ofHours(1)))
                .next()
                .judge(WATER, true, DUE, at(Duration.ofHours(2)))
                .next();

        assertThat(excused.department(WATER).isExcused()).isTrue();
        assertThatThrownBy(() -> excused.arrive(WATER, at(Duration.ofHours(3))))
                .isInstanceOf(WhistleRefused.IllegalDeed.class);
    }

    @Test
    void aReasonThatDoesNotStandCallsTheUnitAgainAndOnlyOnce() {
        var anew = DUE.plus(Duration.ofHours(2));
        var again = blown(WATER)
                .decline(WATER, "人手不足", at(Duration.ofHours(1)))
                .next()
                .judge(WATER, false, anew, at(Duration.ofHours(2)))
                .next();

        assertThat(again.department(WATER).dueAt()).isEqualTo(anew);
        assertThatThrownBy(() -> again.decline(WATER, "还是不行", at(Duration.ofHours(3))))
                .isInstanceOf(WhistleRefused.IllegalDeed.class);
    }

    @Test
    void whoDeclinesWhenItIsTooLateGainsNoTime() {
        var late = Duration.ofHours(3);
        var again = blown(WATER)
                .decline(WATER, "人手不足", at(late))
                .next()
                .judge(WATER, false, DUE.plus(Duration.ofHours(9)), at(Duration.ofHours(4)))
                .next();

        assertThat(again.department(WATER).dueAt()).isEqualTo(DUE);
    }

    @Test
    void aPartIsDoneOnlyByWhoCame() {
        assertThatThrownBy(() -> blown(WATER).report(WATER, "已处置", at(Duration.ofHours(1))))
                .isInstanceOf(WhistleRefused.IllegalDeed.class);
    }

    @Test
    void theOrderIsToBeToldWhoAssistsAndWhoHasDoneItsPart() {
        var whistle = blown(onOrder("order-1"), WATER).next();
        var done = whistle.arrive(WATER, at(Duration.ofHours(1)))
                .next()
                .report(WATER, "已关阀", at(Duration.ofHours(1)))
                .next();

        assertThat(done.tidings())
                .extracting(Object::getClass)
                .containsExactly(Tiding.Assist.class, Tiding.Contribute.class);
        assertThat(done.wakeAt()).isEqualTo(NOW);
        var told = done.told(done.tidings().getFirst()).next();
        assertThat(told.tidings()).hasSize(1);
        assertThat(told.told(done.tidings().getFirst()).next()).isSameAs(told);
    }

    @Test
    void aWhistleIsClosedOnlyWhenNobodyHasTimeLeft() {
        var whistle = blown(WATER);
        var appraisals = List.of(new Appraisal(WATER, 1, "未到场"));

        assertThatThrownBy(() -> whistle.close(appraisals, at(Duration.ofHours(1))))
                .isInstanceOf(WhistleRefused.NotReady.class);
        assertThat(whistle.close(appraisals, at(Duration.ofHours(3)))
                        .next()
                        .state()
                        .name())
                .isEqualTo(WhistleState.Name.CLOSED);
    }

    @Test
    void everyUnitThatIsNotExcusedIsAppraisedOnce() {
        var came = blown(WATER, POWER)
                .arrive(WATER, at(Duration.ofHours(1)))
                .next()
                .decline(POWER, "非我职责", at(Duration.ofHours(1)))
                .next()
                .judge(POWER, true, DUE, at(Duration.ofHours(1)))
                .next();
        var water = new Appraisal(WATER, 5, null);

        assertThatThrownBy(() -> came.close(List.of(), at(Duration.ofHours(2))))
                .isInstanceOf(WhistleRefused.EachOnce.class);
        assertThatThrownBy(() -> came.close(List.of(water, water), at(Duration.ofHours(2))))
                .isInstanceOf(WhistleRefused.EachOnce.class);
        assertThatThrownBy(() -> came.close(List.of(water, new Appraisal(POWER, 1, null)), at(Duration.ofHours(2))))
                .isInstanceOf(WhistleRefused.EachOnce.class);
        var closed = came.close(List.of(water), at(Duration.ofHours(2))).next();
        assertThat(closed.close(List.of(water), at(Duration.ofHours(3))).next()).isSameAs(closed);
        assertThatThrownBy(() ->
                        closed.arrive(WATER, at(Duration.ofHours(3))).next().report(WATER, "x", at(Duration.ZERO)))
                .isInstanceOf(WhistleRefused.IllegalDeed.class);
    }

    @Test
    void aJointTaskIsOfUnitsThatWereCalledAndIsOnRecordBeforeTheEnd() {
        var planned = blown(WATER)
                .plan(NOW, "夜市北口", List.of(WATER), "清理占道")
                .next()
                .arrive(WATER, at(Duration.ZERO))
                .next();
        var result = new JointTask.Result(NOW, "admin-1", List.of(WATER), "劝离 12 户", Outcome.CORRECTED);

        assertThatThrownBy(() -> planned.plan(NOW, "南口", List.of(POWER), null))
                .isInstanceOf(WhistleRefused.NotCalled.class);
        assertThatThrownBy(() -> planned.close(List.of(new Appraisal(WATER, 5, null)), at(Duration.ZERO)))
                .isInstanceOf(WhistleRefused.NotReady.class);
        var recorded = planned.record(1, result, at(Duration.ZERO));
        assertThat(recorded.event()).get().extracting("number").isEqualTo(1);
        assertThat(recorded.next().record(1, result, at(Duration.ZERO)).next()).isSameAs(recorded.next());
        assertThatThrownBy(() -> recorded.next().record(2, result, at(Duration.ZERO)))
                .isInstanceOf(WhistleRefused.NoSuchTask.class);
    }

    @Test
    void planningTheSameTaskAgainChangesNothing() {
        var planned = blown(WATER).plan(NOW, "夜市北口", List.of(WATER), null).next();

        assertThat(planned.plan(NOW, "夜市北口", List.of(WATER), null).next()).isSameAs(planned);
    }
}
