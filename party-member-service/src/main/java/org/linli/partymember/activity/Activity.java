package org.linli.partymember.activity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.ActivityKind;
import org.linli.event.DivisionCode;
import org.linli.event.InvolvementEvent.ActivityAttended;
import org.linli.event.InvolvementEvent.ActivityCancelled;
import org.linli.event.InvolvementEvent.ActivityHeld;
import org.linli.event.InvolvementEvent.ActivitySeatGivenUp;
import org.linli.event.InvolvementEvent.Participant;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.partymember.activity.ActivityPlan.Position;
import org.linli.partymember.activity.Seat.Attendance;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An activity or course, who has a seat and who waits for one. It owns both lists: a seat is given in one conditional write, and whoever
 * gives theirs up passes it on in the same one.
 *
 * @param kind that of the plan, for lists
 * @param waiting in the order in which they came
 * @param secret what its attendance codes are made of; leaves the store with nobody
 * @param dueAt when who missed it is settled; null once it is
 * @param attended how many were there: what figures add up
 * @param scopes the community's staff and everybody who has signed up
 */
@Document(Activity.COLLECTION)
@TypeAlias("activity")
public record Activity(
        @Id String id,
        DivisionCode community,
        ActivityKind kind,
        ActivityPlan plan,
        ActivityState state,
        List<Seat> seats,
        List<Seat> waiting,
        String secret,
        @Nullable Instant dueAt,
        int attended,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "activities";
    public static final int MOST_SEATS = 300;
    static final int MOST_WAITING = 100;
    static final int MOST_WRONG_CODES = 5;

    public static Change<Activity> plan(String id, DivisionCode community, ActivityPlan plan, String secret) {
        return Change.silent(new Activity(
                id,
                community,
                plan.kind(),
                plan,
                ActivityState.PLANNED,
                List.of(),
                List.of(),
                secret,
                plan.settledAt(),
                0,
                ScopeKeys.of(ScopeKeys.division(community)),
                1));
    }

    /** A seat; when there is none, a place on the waiting list. */
    public Change<Activity> signUp(Participant who, Instant at) {
        requirePlanned();
        if (seatOf(who.personId()).isPresent() || placeInLine(who.personId()) > 0) {
            return Change.none(this);
        }
        if (!at.isBefore(plan.endsAt())) {
            throw new ActivityRefused.NotNow();
        }
        var seat = new Seat(who, at, 0, null);
        if (seats.size() < plan.capacity()) {
            return Change.silent(with(sitting().with(seat), inLine()));
        }
        if (waiting.size() >= MOST_WAITING) {
            throw new ActivityRefused.Full(MOST_WAITING);
        }
        return Change.silent(with(sitting(), inLine().with(seat)));
    }

    /**
     * Whoever has waited the longest gets the seat. Who has not signed up, or was there, changes nothing.
     *
     * @throws ActivityRefused.NotNow if they have tried wrong codes: coming back would give them new tries
     */
    public Change<Activity> withdraw(String personId, ActivityAct act) {
        requirePlanned();
        if (placeInLine(personId) > 0) {
            return Change.silent(with(sitting(), inLine().without(personId)));
        }
        return seatOf(personId)
                .filter(seat -> seat.attendance() == null)
                .map(seat -> givenUp(seat, act))
                .orElseGet(() -> Change.none(this));
    }

    private Change<Activity> givenUp(Seat seat, ActivityAct act) {
        if (seat.wrongCodes() > 0) {
            throw new ActivityRefused.NotNow();
        }
        var rest = sitting().without(seat.who().personId());
        var first = waiting.stream().findFirst();
        var next = with(
                first.map(rest::with).orElse(rest),
                new Seats(waiting.stream().skip(1).toList()));
        var to = first.map(Seat::who).orElse(null);
        return Change.of(
                next,
                new ActivitySeatGivenUp(act.eventId(), id, next.version, community, kind, seat.who(), to, act.at()));
    }

    /**
     * Somebody with a seat says that they are there. A wrong code is counted, so that nobody finds one by trying.
     *
     * @param codes that hold at this moment
     */
    public Change<Activity> attend(
            String personId, String code, Set<String> codes, @Nullable Position position, ActivityAct act) {
        var seat = requireSeat(personId, act);
        if (seat.attendance() != null) {
            return Change.none(this);
        }
        if (seat.wrongCodes() >= MOST_WRONG_CODES) {
            throw new ActivityRefused.TooManyTries();
        }
        if (!codes.contains(code)) {
            return Change.silent(with(sitting().changed(personId, Seat::guessedWrong), inLine()));
        }
        return there(seat, plan.seen(position, act.at()), act);
    }

    /** Staff have seen somebody. */
    public Change<Activity> present(String personId, ActivityAct act) {
        var seat = requireSeat(personId, act);
        return seat.attendance() != null
                ? Change.none(this)
                : there(seat, new Attendance(act.at(), true, null, false), act);
    }

    private Change<Activity> there(Seat seat, Attendance seen, ActivityAct act) {
        var next = with(sitting().changed(seat.who().personId(), known -> known.there(seen)), inLine());
        return Change.of(
                next,
                new ActivityAttended(
                        act.eventId(),
                        id,
                        next.version,
                        community,
                        kind,
                        seat.who(),
                        plan.minutes(),
                        seen.flagged(),
                        act.at()));
    }

    /** It is over: who has a seat and was not there has missed it. */
    Change<Activity> settle(ActivityAct act) {
        if (state != ActivityState.PLANNED || act.at().isBefore(plan.settledAt())) {
            return Change.none(this);
        }
        var next = in(ActivityState.HELD);
        return Change.of(
                next, new ActivityHeld(act.eventId(), id, next.version, community, kind, attended, missed(), act.at()));
    }

    public Change<Activity> cancel(ActivityAct act) {
        if (state == ActivityState.CANCELLED) {
            return Change.none(this);
        }
        requirePlanned();
        if (attended > 0) {
            throw new ActivityRefused.NotNow();
        }
        var next = in(ActivityState.CANCELLED);
        var told =
                Stream.concat(seats.stream(), waiting.stream()).map(Seat::who).toList();
        return Change.of(next, new ActivityCancelled(act.eventId(), id, next.version, community, kind, told, act.at()));
    }

    /** Who has a seat and has not been there; that they missed it is settled when it is held. */
    public List<Participant> missed() {
        return seats.stream()
                .filter(seat -> seat.attendance() == null)
                .map(Seat::who)
                .toList();
    }

    public Optional<Seat> seatOf(String personId) {
        return sitting().of(personId);
    }

    /** From 1; 0 for who does not wait. */
    public int placeInLine(String personId) {
        return inLine().placeOf(personId);
    }

    private Seats sitting() {
        return new Seats(seats);
    }

    private Seats inLine() {
        return new Seats(waiting);
    }

    private Seat requireSeat(String personId, ActivityAct act) {
        requirePlanned();
        var seat = seatOf(personId).orElseThrow(ActivityRefused.NotSignedUp::new);
        if (!plan.takesAttendanceAt(act.at())) {
            throw new ActivityRefused.NotNow();
        }
        return seat;
    }

    private void requirePlanned() {
        if (state != ActivityState.PLANNED) {
            throw new ActivityRefused.NotNow();
        }
    }

    private Activity with(Seats seated, Seats queue) {
        var people = Stream.concat(seated.list().stream(), queue.list().stream())
                .flatMap(seat -> ScopeKeys.member(seat.who().personId()));
        return new Activity(
                id,
                community,
                kind,
                plan,
                state,
                seated.list(),
                queue.list(),
                secret,
                dueAt,
                seated.attended(),
                ScopeKeys.of(ScopeKeys.division(community), people),
                version + 1);
    }

    private Activity in(ActivityState next) {
        return new Activity(
                id, community, kind, plan, next, seats, waiting, secret, null, attended, scopes, version + 1);
    }
}
