package org.linli.partymember.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.event.MeetingEvent;
import org.linli.partymember.meeting.council.Appointment;
import org.linli.partymember.meeting.council.Council;
import org.linli.partymember.meeting.council.HouseRules;
import org.linli.partymember.meeting.council.HouseRules.Share;
import org.linli.partymember.meeting.council.Seat;
import org.linli.partymember.meeting.council.Turn;

class MeetingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final UUID EVENT = UUID.randomUUID();
    private static final Seat A = Seat.unit("a");
    private static final Seat B = Seat.unit("b");
    private static final Seat M = Seat.member("m");
    private static final Appointment WHEN =
            new Appointment("联席会议", NOW.plusSeconds(86_400), NOW.plusSeconds(90_000), "会议室");

    private static Meeting convened() {
        var council = new Council(
                "council-1",
                "联席会议",
                new DivisionCode("140213050"),
                List.of(A, B, M),
                new HouseRules(new Share(2, 3), HouseRules.Majority.ABSOLUTE),
                new org.linli.partymember.meeting.council.Rotation(List.of()),
                List.of(),
                null,
                List.of(),
                1);
        var turn = new Turn("meeting-1", WHEN, "admin-1", NOW, "a", List.of(), false);
        return Meeting.convened(council, turn, EVENT).next();
    }

    private static Meeting inSession() {
        return convened()
                .open(Set.of(A, M), List.of(new Agenda.Stuck("order-1", "路灯")), EVENT, NOW)
                .next();
    }

    private static Meeting with(Meeting meeting, Item.Kind kind) {
        return meeting.propose(kind, "停车难", EVENT, NOW).next();
    }

    @Test
    void everySeatIsInvitedAndReplies() {
        var meeting = convened();

        var replied = meeting.reply(B, false, NOW).next().reply(M, true, NOW).next();

        assertThat(replied.guests().all())
                .extracting(Invitee::reply)
                .containsExactly(Invitee.Reply.NONE, Invitee.Reply.DECLINED, Invitee.Reply.ACCEPTED);
        assertThat(replied.reply(M, true, LATER).next()).isSameAs(replied);
        assertThatThrownBy(() -> meeting.reply(Seat.unit("x"), true, NOW))
                .isInstanceOf(MeetingRefused.NotInvited.class);
    }

    @Test
    void everyChangeThatConcernsThoseInvitedRaisesTheSequence() {
        var meeting = convened().reply(A, true, NOW).next();
        var other = new Appointment(
                "联席会议", WHEN.startsAt().plusSeconds(3600), WHEN.endsAt().plusSeconds(3600), "会议室");

        var later = meeting.reschedule(other, LATER).next();

        assertThat(meeting.invitation().sequence()).isZero();
        assertThat(later.invitation()).isEqualTo(new Invitation(NOW, 1, LATER));
        assertThat(later.guests().all()).extracting(Invitee::reply).containsOnly(Invitee.Reply.NONE);
        assertThat(later.reschedule(other, LATER).next()).isSameAs(later);
        assertThat(later.chairedBy("b", LATER).next().invitation().sequence()).isEqualTo(2);
        assertThat(later.chairedBy("a", LATER).next()).isSameAs(later);
        assertThat(later.cancel("admin-1", "大雪", EVENT, LATER)
                        .next()
                        .invitation()
                        .sequence())
                .isEqualTo(2);
    }

    @Test
    void itIsInSessionOnceEnoughHaveCome() {
        var meeting = convened();

        var opened = meeting.open(Set.of(A, M), List.of(), EVENT, NOW);

        assertThat(opened.event())
                .hasValueSatisfying(event -> assertThat((MeetingEvent.Opened) event)
                        .returns(List.of("a"), MeetingEvent.Opened::unitIds)
                        .returns(List.of("m"), MeetingEvent.Opened::memberIds)
                        .returns(0, MeetingEvent.Opened::problems));
        assertThat(opened.next().open(Set.of(A, M), List.of(), EVENT, LATER).next())
                .isSameAs(opened.next());
        assertThatThrownBy(() -> meeting.open(Set.of(A), List.of(), EVENT, NOW))
                .isInstanceOf(MeetingRefused.NoQuorum.class);
        assertThatThrownBy(() -> meeting.open(Set.of(A, Seat.unit("x")), List.of(), EVENT, NOW))
                .isInstanceOf(MeetingRefused.NotInvited.class);
    }

    @Test
    void stuckOrdersComeBeforeItAsProblems() {
        var item = inSession().agenda().item(1);

        assertThat(item.isProblem()).isTrue();
        assertThat(item.orderId()).isEqualTo("order-1");
        assertThat(inSession().resolvesOn(1)).contains("order-1");
    }

    @Test
    void eachSeatThatIsThereHasOneVoteUntilItIsClosed() {
        var meeting = with(inSession(), Item.Kind.TOPIC);

        var voted = meeting.vote(2, A, Vote.Choice.NO, NOW)
                .next()
                .vote(2, A, Vote.Choice.YES, NOW)
                .next()
                .vote(2, M, Vote.Choice.YES, NOW)
                .next();
        var closed = voted.closeVote(2).next();

        assertThat(closed.agenda().item(2).vote().outcome()).isEqualTo(new Vote.Outcome(2, 0, 0, 2, true));
        assertThat(closed.closeVote(2).next()).isSameAs(closed);
        assertThat(voted.vote(2, M, Vote.Choice.YES, LATER).next()).isSameAs(voted);
        assertThatThrownBy(() -> closed.vote(2, A, Vote.Choice.NO, NOW)).isInstanceOf(MeetingRefused.VoteClosed.class);
        assertThatThrownBy(() -> meeting.vote(2, B, Vote.Choice.NO, NOW)).isInstanceOf(MeetingRefused.NotInvited.class);
        assertThatThrownBy(() -> meeting.vote(9, A, Vote.Choice.NO, NOW)).isInstanceOf(MeetingRefused.NoItem.class);
    }

    @Test
    void nothingIsResolvedAgainstTheVote() {
        var open = with(inSession(), Item.Kind.TOPIC)
                .vote(2, A, Vote.Choice.NO, NOW)
                .next();

        assertThatThrownBy(() -> open.resolvesOn(2)).isInstanceOf(MeetingRefused.NotCarried.class);
        assertThatThrownBy(() -> open.closeVote(2).next().resolvesOn(2)).isInstanceOf(MeetingRefused.NotCarried.class);
        assertThat(open.resolvesOn(null)).isEmpty();
        assertThatThrownBy(() -> convened().resolvesOn(null)).isInstanceOf(MeetingRefused.IllegalMove.class);
    }

    @Test
    void aProblemIsSolvedOnceThereOrAfterwards() {
        var meeting = with(with(inSession(), Item.Kind.PROBLEM), Item.Kind.TOPIC);

        var solved = meeting.solve(2, "划定车位", "admin-1", EVENT, NOW);
        var closed = meeting.close("admin-1", "纪要", EVENT, LATER).next();

        assertThat(solved.event())
                .hasValueSatisfying(event -> assertThat(event).isInstanceOf(MeetingEvent.ProblemSolved.class));
        assertThat(solved.next().solve(2, "又一次", "admin-1", EVENT, LATER).next())
                .isSameAs(solved.next());
        assertThat(closed.solve(2, "划定车位", "admin-1", EVENT, LATER).event()).isPresent();
        assertThatThrownBy(() -> meeting.solve(3, "谈过了", "admin-1", EVENT, NOW))
                .isInstanceOf(MeetingRefused.NoProblem.class);
        assertThatThrownBy(() -> with(convened(), Item.Kind.PROBLEM).solve(1, "早了", "admin-1", EVENT, NOW))
                .isInstanceOf(MeetingRefused.IllegalMove.class);
    }

    @Test
    void aProblemIsToldOfWhenItIsRaisedInSessionAndCountedWhenItOpens() {
        var before = convened().propose(Item.Kind.PROBLEM, "停车难", EVENT, NOW);
        var during = inSession().propose(Item.Kind.PROBLEM, "停车难", EVENT, NOW);
        var topic = inSession().propose(Item.Kind.TOPIC, "学习", EVENT, NOW);

        assertThat(before.event()).isEmpty();
        assertThat(before.next().open(Set.of(A, B), List.of(), EVENT, NOW).event())
                .hasValueSatisfying(event ->
                        assertThat(((MeetingEvent.Opened) event).problems()).isOne());
        assertThat(during.event())
                .hasValueSatisfying(event -> assertThat(event).isInstanceOf(MeetingEvent.ProblemRaised.class));
        assertThat(topic.event()).isEmpty();
    }

    @Test
    void whatIsStillVotedOnWhenItClosesIsCounted() {
        var closed = with(inSession(), Item.Kind.TOPIC)
                .vote(2, A, Vote.Choice.YES, NOW)
                .next()
                .close("admin-1", "纪要", EVENT, LATER)
                .next();

        assertThat(closed.agenda().item(2).vote().outcome()).isEqualTo(new Vote.Outcome(1, 0, 0, 2, false));
        assertThat(closed.close("admin-1", "纪要", EVENT, LATER).next()).isSameAs(closed);
        assertThat(closed.wakeAt()).isNotNull();
        assertThat(closed.councilTold().next().wakeAt()).isNull();
    }

    @Test
    void whatIsOverIsOver() {
        var closed = inSession().close("admin-1", "纪要", EVENT, LATER).next();
        var cancelled = convened().cancel("admin-1", "大雪", EVENT, NOW).next();

        for (var over : List.of(closed, cancelled)) {
            assertThatThrownBy(() -> over.reply(A, true, NOW)).isInstanceOf(MeetingRefused.IllegalMove.class);
            assertThatThrownBy(() -> over.open(Set.of(A, B), List.of(), EVENT, NOW))
                    .isInstanceOf(MeetingRefused.IllegalMove.class);
            assertThatThrownBy(() -> over.propose(Item.Kind.TOPIC, "晚了", EVENT, NOW))
                    .isInstanceOf(MeetingRefused.IllegalMove.class);
            assertThat(over.chairedBy("b", NOW).next()).isSameAs(over);
        }
        assertThatThrownBy(() -> closed.cancel("admin-1", "大雪", EVENT, NOW))
                .isInstanceOf(MeetingRefused.IllegalMove.class);
        assertThatThrownBy(() -> convened().close("admin-1", "纪要", EVENT, NOW))
                .isInstanceOf(MeetingRefused.IllegalMove.class);
        assertThat(cancelled.cancel("admin-1", "大雪", EVENT, LATER).next()).isSameAs(cancelled);
    }

    @Test
    void anAgendaIsNotEndless() {
        var full = Agenda.EMPTY.withOrders(IntStream.range(0, Agenda.MOST + 5)
                .mapToObj(n -> new Agenda.Stuck("order-" + n, "路灯"))
                .toList());

        assertThat(full.items()).hasSize(Agenda.MOST);
        assertThatThrownBy(() -> full.with(Item.Kind.TOPIC, "还有")).isInstanceOf(MeetingRefused.TooManyItems.class);
    }
}
