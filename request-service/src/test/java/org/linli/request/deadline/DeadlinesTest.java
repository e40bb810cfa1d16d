package org.linli.request.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.event.OrderPhase.ACCEPT;
import static org.linli.event.OrderPhase.ANSWER;
import static org.linli.event.OrderPhase.DISPATCH;
import static org.linli.event.OrderPhase.FOLLOW_UP;
import static org.linli.event.OrderPhase.HANDLE;
import static org.linli.event.OrderPhase.SIGN;
import static org.linli.request.deadline.Timeline.after;
import static org.linli.request.deadline.Timeline.at;
import static org.linli.request.deadline.Timeline.days;
import static org.linli.request.deadline.Timeline.hours;
import static org.linli.request.deadline.Timeline.rings;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.event.Deadline.Limit;
import org.linli.event.Deadline.Unit;
import org.linli.event.OrderPhase;
import org.linli.request.deadline.Mark.Accepted;
import org.linli.request.deadline.Mark.Answered;
import org.linli.request.deadline.Mark.Claimed;
import org.linli.request.deadline.Mark.Dispatched;
import org.linli.request.deadline.Mark.Ended;
import org.linli.request.deadline.Mark.Extended;
import org.linli.request.deadline.Mark.FollowedUp;
import org.linli.request.deadline.Mark.Paused;
import org.linli.request.deadline.Mark.Resumed;
import org.linli.request.deadline.Mark.Returned;
import org.linli.request.deadline.Mark.Rung;
import org.linli.request.deadline.Mark.Signed;
import org.linli.request.deadline.Mark.Submitted;
import org.linli.request.deadline.Mark.TakenInHand;

/** Which clock runs when; Monday 2026-11-02 is a working day like those after it. */
class DeadlinesTest {

    private static final String MONDAY = "2026-11-02T09:00";
    private static final Terms TERMS = Timeline.terms(Map.of(
            ACCEPT, hours(2), DISPATCH, hours(1), SIGN, hours(2), HANDLE, hours(4), ANSWER, days(2), FOLLOW_UP,
            days(1)));

    private static Due due(Deadlines deadlines, OrderPhase phase) {
        return deadlines.due(phase).orElseThrow();
    }

    @Test
    void theClockOfTheAnswerStartsAtDispatchAndNotWhenTheUnitSigns() {
        var deadlines = after(
                TERMS,
                new Submitted(at(MONDAY)),
                new Accepted(at("2026-11-02T10:00")),
                new Dispatched(at("2026-11-02T10:30")),
                new Signed(at("2026-11-02T12:00")));

        assertThat(due(deadlines, ANSWER).startedAt()).isEqualTo(at("2026-11-02T10:30"));
        assertThat(due(deadlines, ANSWER).dueAt()).isEqualTo(at("2026-11-04T10:30"));
        assertThat(due(deadlines, HANDLE).dueAt()).isEqualTo(at("2026-11-02T14:30"));
        assertThat(due(deadlines, SIGN).doneAt()).isEqualTo(at("2026-11-02T12:00"));
        assertThat(due(deadlines, DISPATCH).dueAt()).isEqualTo(at("2026-11-02T11:00"));
        assertThat(due(deadlines, ACCEPT).dueAt()).isEqualTo(at("2026-11-02T11:00"));
    }

    @Test
    void whatIsSentOutAtOnceIsAcceptedByThatAndWaitsForNoDispatch() {
        var deadlines = after(TERMS, new Submitted(at(MONDAY)), new Dispatched(at("2026-11-02T09:10")));

        assertThat(due(deadlines, ACCEPT).doneAt()).isEqualTo(at("2026-11-02T09:10"));
        assertThat(deadlines.due(DISPATCH)).isEmpty();
    }

    @Test
    void aMemberWhoClaimsHasTheLimitOfTheAnswerOnly() {
        var deadlines = after(TERMS, new Submitted(at(MONDAY)), new Claimed(at("2026-11-02T09:10")));

        assertThat(deadlines.dues()).extracting(Due::phase).containsExactly(ACCEPT, ANSWER);
    }

    @Test
    void sendingItToAnotherUnitOrGivingItBackGivesNobodyMoreTime() {
        var deadlines = after(
                TERMS,
                new Dispatched(at(MONDAY)),
                new Dispatched(at("2026-11-02T10:00")),
                new Returned(at("2026-11-02T10:30")),
                new Dispatched(at("2026-11-03T09:00")));

        assertThat(due(deadlines, ANSWER).dueAt()).isEqualTo(at("2026-11-03T17:30"));
        assertThat(due(deadlines, ANSWER).run()).isEqualTo(1);
        assertThat(due(deadlines, SIGN).run()).isEqualTo(2);
        assertThat(due(deadlines, SIGN).dueAt()).isEqualTo(at("2026-11-03T11:00"));
        assertThat(due(deadlines, DISPATCH).late(at("2026-11-03T09:00"))).isTrue();
    }

    @Test
    void whatIsReopenedIsCountedAnew() {
        var deadlines = after(
                TERMS,
                new Dispatched(at(MONDAY)),
                new Answered(at("2026-11-03T09:00")),
                new FollowedUp(at("2026-11-03T10:00")),
                new Dispatched(at("2026-11-03T10:00")));

        assertThat(due(deadlines, ANSWER).run()).isEqualTo(2);
        assertThat(due(deadlines, ANSWER).dueAt()).isEqualTo(at("2026-11-05T10:00"));
        assertThat(due(deadlines, FOLLOW_UP).open()).isFalse();
    }

    @Test
    void noClockRunsAndNoAlarmIsSetWhileItIsSuspended() {
        var suspended =
                after(TERMS, new Dispatched(at(MONDAY)), new Paused(at("2026-11-02T10:00"), at("2026-12-02T00:00")));
        var resumed = after(
                TERMS,
                new Dispatched(at(MONDAY)),
                new Paused(at("2026-11-02T10:00"), at("2026-12-02T00:00")),
                new Resumed(at("2026-11-09T09:00")));

        assertThat(rings(TERMS, new Dispatched(at(MONDAY)), new Paused(at("2026-11-02T10:00"), at("2026-12-02T00:00"))))
                .isEmpty();
        assertThat(suspended.nextAt()).isEqualTo(at("2026-12-02T00:00"));
        assertThat(suspended.resumes(at("2026-12-01T23:59"))).isFalse();
        assertThat(suspended.resumes(at("2026-12-02T00:00"))).isTrue();
        assertThat(suspended.overdue(at("2027-01-01T00:00"))).isFalse();
        assertThat(due(resumed, ANSWER).dueAt()).isEqualTo(at("2026-11-10T16:30"));
        assertThat(resumed.suspendedUntil()).isNull();
    }

    @Test
    void whatWasLateWhenItWasSuspendedStaysLate() {
        var deadlines = after(
                TERMS,
                new Dispatched(at(MONDAY)),
                new Paused(at("2026-11-05T09:00"), at("2026-12-02T00:00")),
                new Resumed(at("2026-11-09T09:00")));

        assertThat(due(deadlines, ANSWER).dueAt()).isEqualTo(at("2026-11-03T17:30"));
        assertThat(deadlines.overdue(at("2026-11-09T09:00"))).isTrue();
    }

    @Test
    void anExtensionAddsToTheLimitAndMovesTheAlarmsThatHaveNotRung() {
        var extended = new Mark[] {
            new Dispatched(at(MONDAY)),
            new Rung(at("2026-11-03T14:06"), ANSWER, Alarm.WARNING),
            new Extended(at("2026-11-03T15:00"), days(2))
        };

        var answer = due(after(TERMS, extended), ANSWER);

        assertThat(answer.dueAt()).isEqualTo(at("2026-11-05T17:30"));
        assertThat(answer.extensions()).isEqualTo(1);
        assertThat(rings(TERMS, extended))
                .filteredOn(ring -> ring.phase() == ANSWER)
                .extracting(Ring::alarm)
                .containsExactly(Alarm.COMMUNITY, Alarm.STREET, Alarm.DISTRICT);
    }

    @Test
    void onlyTwiceAndOnlyByTheOriginalLimitMayItBeExtended() {
        assertThat(TERMS.allowsExtension(days(2), 0)).isTrue();
        assertThat(TERMS.allowsExtension(days(1), 1)).isTrue();
        assertThat(TERMS.allowsExtension(days(1), 2)).isFalse();
        assertThat(TERMS.allowsExtension(days(3), 0)).isFalse();
        assertThat(TERMS.allowsExtension(days(0), 0)).isFalse();
        assertThat(TERMS.allowsExtension(hours(1), 0)).isFalse();
        assertThat(Terms.NONE.allowsExtension(days(1), 0)).isFalse();
    }

    @Test
    void alarmsRingAtTheirShareOfTheLimitAndEachOnce() {
        var terms = Timeline.terms(Map.of(ANSWER, new Limit(10, Unit.URGENT_HOURS)));
        var sent = new Dispatched(at(MONDAY));
        var warned = new Rung(at("2026-11-02T17:01"), ANSWER, Alarm.WARNING);

        assertThat(rings(terms, sent))
                .extracting(Ring::at)
                .containsExactly(
                        at("2026-11-02T17:00"), at("2026-11-02T19:00"), at("2026-11-03T00:00"), at("2026-11-03T05:00"));
        assertThat(after(terms, sent).nextAt()).isEqualTo(at("2026-11-02T17:00"));
        assertThat(after(terms, sent, warned).nextAt()).isEqualTo(at("2026-11-02T19:00"));
    }

    @Test
    void theHighestLevelThatWasToldIsKnownWhileItIsOpen() {
        var told = new Mark[] {
            new Dispatched(at(MONDAY)),
            new Rung(at("2026-11-03T17:31"), ANSWER, Alarm.COMMUNITY),
            new Rung(at("2026-11-03T17:32"), ANSWER, Alarm.STREET),
            new Rung(at("2026-11-03T17:33"), SIGN, Alarm.WARNING)
        };

        assertThat(after(TERMS, told).told()).isEqualTo(Alarm.STREET);
        assertThat(after(TERMS, told[0], told[1], told[2], new Answered(at("2026-11-05T17:33")))
                        .told())
                .isNull();
    }

    @Test
    void whoeverRingsTheSameAlarmTellsTheSameEvent() {
        var ring = rings(TERMS, new Submitted(at(MONDAY)));

        assertThat(ring.getFirst().eventId("order-1"))
                .isEqualTo(ring.getFirst().eventId("order-1"))
                .isNotEqualTo(ring.get(1).eventId("order-1"))
                .isNotEqualTo(ring.getFirst().eventId("order-2"));
    }

    @Test
    void overdueCountsWhileItIsStillOpenAndTheVeryInstantIsInTime() {
        var open = after(TERMS, new Dispatched(at(MONDAY)));
        var inTime = after(TERMS, new Dispatched(at(MONDAY)), new Answered(at("2026-11-03T17:30")));
        var late = after(TERMS, new Dispatched(at(MONDAY)), new Answered(at("2026-11-03T17:31")));

        assertThat(due(open, ANSWER).late(at("2026-11-03T17:30"))).isFalse();
        assertThat(due(open, ANSWER).late(at("2026-11-03T17:31"))).isTrue();
        assertThat(due(inTime, ANSWER).late(at("2027-01-01T00:00"))).isFalse();
        assertThat(due(late, ANSWER).late(at("2027-01-01T00:00"))).isTrue();
    }

    @Test
    void whatIsWithdrawnIsExpectedNoMoreButStaysLateIfItWas() {
        var deadlines = after(
                TERMS,
                new Dispatched(at(MONDAY)),
                new TakenInHand(at("2026-11-02T10:00")),
                new Ended(at("2026-11-05T10:00")));

        assertThat(deadlines.nextAt()).isNull();
        assertThat(due(deadlines, ANSWER).dropped()).isTrue();
        assertThat(due(deadlines, ANSWER).late(at("2026-11-05T10:00"))).isTrue();
        assertThat(due(deadlines, HANDLE).dropped()).isFalse();
    }

    @Test
    void withoutTermsThereIsNothingToDo() {
        var deadlines = after(Terms.NONE, new Submitted(at(MONDAY)), new Dispatched(at(MONDAY)));

        assertThat(deadlines).isEqualTo(Deadlines.NONE);
    }
}
