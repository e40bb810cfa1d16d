package org.linli.partymember.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.MeetingEvent;
import org.linli.event.MeetingFacts;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.partymember.meeting.council.Appointment;
import org.linli.partymember.meeting.council.Council;
import org.linli.partymember.meeting.council.HouseRules;
import org.linli.partymember.meeting.council.Seat;
import org.linli.partymember.meeting.council.Turn;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A meeting of a council.
 *
 * @param chair id of the unit whose turn it is
 * @param guests those who had a seat when it was convened
 * @param rules of the house at that time
 * @param wakeAt when the council is to be told that it is over, if nobody has done so; null where there is nothing to tell
 * @param scopes who sees it: the division's staff, and those who are invited
 */
@Document(Meeting.COLLECTION)
@TypeAlias("meeting")
public record Meeting(
        @Id String id,
        String councilId,
        DivisionCode division,
        Appointment appointment,
        Invitation invitation,
        String chair,
        Guests guests,
        HouseRules rules,
        Agenda agenda,
        MeetingState state,
        @Nullable Instant wakeAt,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "joint_meetings";

    /** Whose turn it is at the council has been decided; now those who have a seat are invited. */
    static Change<Meeting> convened(Council council, Turn turn, UUID eventId) {
        var meeting = new Meeting(
                turn.meetingId(),
                council.id(),
                council.division(),
                turn.appointment(),
                new Invitation(turn.convenedAt(), 0, turn.convenedAt()),
                turn.chair(),
                Guests.of(council.seats()),
                council.rules(),
                Agenda.EMPTY,
                new MeetingState.Convened(),
                null,
                ScopeKeys.of(
                        ScopeKeys.division(council.division()),
                        council.seats().stream().flatMap(Seat::scope)),
                1);
        return Change.of(
                meeting,
                new MeetingEvent.Convened(
                        eventId,
                        meeting.id,
                        1,
                        meeting.facts(),
                        meeting.chair,
                        meeting.appointment.startsAt(),
                        turn.convenedAt()));
    }

    public MeetingFacts facts() {
        return new MeetingFacts(id, councilId, division, invitation.convenedAt());
    }

    /** Somebody else takes the chair. */
    Change<Meeting> chairedBy(String unit, Instant at) {
        var over = state instanceof MeetingState.Closed || state instanceof MeetingState.Cancelled;
        return chair.equals(unit) || over
                ? Change.none(this)
                : silent(draft -> {
                    draft.chair = unit;
                    draft.invitation = invitation.again(at);
                });
    }

    /** Another time or place; whoever has replied is asked again. */
    public Change<Meeting> reschedule(Appointment other, Instant at) {
        insist(state instanceof MeetingState.Convened, "reschedule");
        return appointment.equals(other)
                ? Change.none(this)
                : silent(draft -> {
                    draft.appointment = other;
                    draft.invitation = invitation.again(at);
                    draft.guests = guests.askedAgain();
                });
    }

    public Change<Meeting> reply(Seat seat, boolean accepted, Instant at) {
        insist(state instanceof MeetingState.Convened, "reply");
        var replied = guests.replied(seat, accepted ? Invitee.Reply.ACCEPTED : Invitee.Reply.DECLINED, at);
        return replied == guests ? Change.none(this) : silent(draft -> draft.guests = replied);
    }

    public Change<Meeting> cancel(String by, String reason, UUID eventId, Instant at) {
        if (state instanceof MeetingState.Cancelled) {
            return Change.none(this);
        }
        insist(state instanceof MeetingState.Convened, "cancel");
        var next = with(draft -> {
            draft.state = new MeetingState.Cancelled(at, by, reason);
            draft.invitation = invitation.again(at);
            draft.wakeAt = at.plus(Council.PATIENCE);
        });
        return Change.of(next, new MeetingEvent.Cancelled(eventId, id, next.version, facts(), at));
    }

    /**
     * Those who have come are enough, and the meeting is in session.
     *
     * @param orders stuck orders that come before it
     */
    public Change<Meeting> open(Set<Seat> present, List<Agenda.Stuck> orders, UUID eventId, Instant at) {
        if (state instanceof MeetingState.InSession && present.equals(guests.present())) {
            return Change.none(this);
        }
        insist(state instanceof MeetingState.Convened, "open");
        var there = guests.there(present, rules.quorum());
        var next = with(draft -> {
            draft.state = new MeetingState.InSession(at);
            draft.guests = there;
            draft.agenda = agenda.withOrders(orders);
        });
        return Change.of(next, next.opened(eventId, at));
    }

    private MeetingEvent.Opened opened(UUID eventId, Instant at) {
        return new MeetingEvent.Opened(
                eventId,
                id,
                version,
                facts(),
                chair,
                guests.present(Seat.Kind.UNIT),
                guests.present(Seat.Kind.MEMBER),
                agenda.problems(),
                at);
    }

    public Change<Meeting> propose(Item.Kind kind, String text, UUID eventId, Instant at) {
        insist(state instanceof MeetingState.Convened || state instanceof MeetingState.InSession, "propose");
        var next = with(draft -> draft.agenda = agenda.with(kind, text));
        var raised = state instanceof MeetingState.InSession && kind == Item.Kind.PROBLEM;
        return raised
                ? Change.of(
                        next,
                        new MeetingEvent.ProblemRaised(eventId, id, next.version, facts(), next.agenda.last(), at))
                : Change.silent(next);
    }

    public Change<Meeting> vote(int number, Seat seat, Vote.Choice choice, Instant at) {
        insist(state instanceof MeetingState.InSession, "vote");
        guests.requirePresent(seat);
        var voted = agenda.voted(number, seat, choice, at);
        return voted == agenda ? Change.none(this) : silent(draft -> draft.agenda = voted);
    }

    public Change<Meeting> closeVote(int number) {
        var counted =
                agenda.voteClosed(number, rules.majority(), guests.present().size());
        if (counted == agenda) {
            return Change.none(this);
        }
        insist(state instanceof MeetingState.InSession, "close-vote");
        return silent(draft -> draft.agenda = counted);
    }

    /** A problem is solved, there and then or afterwards. */
    public Change<Meeting> solve(int number, String text, String by, UUID eventId, Instant at) {
        var solved = agenda.solved(number, new Item.Solution(text, by, at));
        if (solved == agenda) {
            return Change.none(this);
        }
        insist(state instanceof MeetingState.InSession || state instanceof MeetingState.Closed, "solve");
        var next = with(draft -> draft.agenda = solved);
        return Change.of(next, new MeetingEvent.ProblemSolved(eventId, id, next.version, facts(), number, at));
    }

    public Change<Meeting> close(String by, String minutes, UUID eventId, Instant at) {
        if (state instanceof MeetingState.Closed(var _, var _, var _, var said) && said.equals(minutes)) {
            return Change.none(this);
        }
        if (!(state instanceof MeetingState.InSession(var openedAt))) {
            throw new MeetingRefused.IllegalMove(state.name(), "close");
        }
        var next = with(draft -> {
            draft.state = new MeetingState.Closed(openedAt, at, by, minutes);
            draft.agenda =
                    agenda.allVotesClosed(rules.majority(), guests.present().size());
            draft.wakeAt = at.plus(Council.PATIENCE);
        });
        var took = Math.toIntExact(Math.max(1, Duration.between(openedAt, at).toMinutes()));
        return Change.of(next, new MeetingEvent.Closed(eventId, id, next.version, facts(), chair, took, at));
    }

    /** The council knows that it is over. */
    Change<Meeting> councilTold() {
        return wakeAt == null ? Change.none(this) : silent(draft -> draft.wakeAt = null);
    }

    /**
     * Insists that it may resolve something now.
     *
     * @param number of the item that it is about; null if it is about none
     * @return the stuck order that the item is about, if it is about one
     * @throws MeetingRefused if it is not in session, or has voted against it
     */
    public Optional<String> resolvesOn(@Nullable Integer number) {
        insist(state instanceof MeetingState.InSession, "resolve");
        if (number == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(agenda.notVotedDown(number).orderId());
    }

    /** Whether the item is a problem, which a resolution may solve. */
    public boolean hasProblem(int number) {
        return agenda.items().stream().anyMatch(item -> item.number() == number && item.isProblem());
    }

    /** Whether it took place. */
    boolean wasHeld() {
        return state instanceof MeetingState.Closed;
    }

    private void insist(boolean legal, String move) {
        if (!legal) {
            throw new MeetingRefused.IllegalMove(state.name(), move);
        }
    }

    private Change<Meeting> silent(Consumer<MeetingDraft> change) {
        return Change.silent(with(change));
    }

    private Meeting with(Consumer<MeetingDraft> change) {
        var draft = new MeetingDraft(this);
        change.accept(draft);
        return draft.meeting();
    }
}
