package org.linli.partymember.meeting.council;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Those who meet (联席会议): member units and persons of a district, street or community, the rules of the house, and the turns at the
 * chair. Meetings follow what is decided here: a turn that its meeting has not been told of is told by itself.
 *
 * @param turns at the chair of meetings that are still to come
 * @param wakeAt when the meetings are to be told if nobody has done so; null where there is nothing to tell
 * @param scopes who sees it: the division's staff, and those who have a seat
 */
@Document(Council.COLLECTION)
@TypeAlias("council")
public record Council(
        @Id String id,
        String name,
        DivisionCode division,
        List<Seat> seats,
        HouseRules rules,
        Rotation rotation,
        List<Turn> turns,
        @Nullable Instant wakeAt,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "councils";
    static final int MOST_SEATS = 100;
    static final int MOST_TURNS = 50;

    /** Who convenes a meeting tells it; only what died over it is done again. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    public Council {
        seats = List.copyOf(seats);
        turns = List.copyOf(turns);
    }

    static Change<Council> found(String id, String name, DivisionCode division, List<Seat> seats, HouseRules rules) {
        var distinct = seats.stream().distinct().toList();
        var rotation = Rotation.of(distinct.stream().filter(Seat::belongsToUnit).map(Seat::holder));
        return Change.silent(new Council(
                id, name, division, distinct, rules, rotation, List.of(), null, scopes(division, distinct), 1));
    }

    private static List<String> scopes(DivisionCode division, List<Seat> seats) {
        return ScopeKeys.of(ScopeKeys.division(division), seats.stream().flatMap(Seat::scope));
    }

    /** Gives a seat. */
    Change<Council> seat(Seat seat) {
        if (seats.contains(seat)) {
            return Change.none(this);
        }
        if (seats.size() >= MOST_SEATS) {
            throw new CouncilRefused.TooMany("seats", MOST_SEATS);
        }
        var more = Stream.concat(seats.stream(), Stream.of(seat)).toList();
        return Change.silent(seated(more, seat.belongsToUnit() ? rotation.joinedBy(seat.holder()) : rotation));
    }

    /** Takes a seat away. Meetings that it has been invited to it may attend. */
    Change<Council> unseat(Seat seat) {
        if (!seats.contains(seat)) {
            return Change.none(this);
        }
        var fewer = seats.stream().filter(other -> !other.equals(seat)).toList();
        return Change.silent(seated(fewer, seat.belongsToUnit() ? rotation.leftBy(seat.holder()) : rotation));
    }

    private Council seated(List<Seat> now, Rotation rotating) {
        return new Council(id, name, division, now, rules, rotating, turns, wakeAt, scopes(division, now), version + 1);
    }

    Change<Council> rule(HouseRules other) {
        return rules.equals(other)
                ? Change.none(this)
                : Change.silent(
                        new Council(id, name, division, seats, other, rotation, turns, wakeAt, scopes, version + 1));
    }

    /** A meeting is to be held, and somebody gets the chair. */
    public Change<Council> convene(String meetingId, Appointment appointment, String by, Instant at) {
        if (turn(meetingId).isPresent()) {
            return Change.none(this);
        }
        if (turns.size() >= MOST_TURNS) {
            throw new CouncilRefused.TooMany("meetings", MOST_TURNS);
        }
        var chair = rotation.next(Set.of()).orElseThrow(() -> new CouncilRefused.NoUnits(id));
        var turn = new Turn(meetingId, appointment, by, at, chair, List.of(), false);
        return Change.silent(turning(Stream.concat(turns.stream(), Stream.of(turn)), rotation.given(chair, at), at));
    }

    /** The unit does not take the chair; the next one does. Said again, it changes nothing. */
    public Change<Council> chairDeclinedBy(String unit, String meetingId, Instant at) {
        var turn = turn(meetingId).orElseThrow(() -> new CouncilRefused.NotChair(meetingId));
        if (turn.declined().contains(unit)) {
            return Change.none(this);
        }
        if (!turn.chair().equals(unit)) {
            throw new CouncilRefused.NotChair(meetingId);
        }
        var passed = turn.passedTo(unit);
        var next = rotation.next(Set.copyOf(passed.declined())).orElseThrow(() -> new CouncilRefused.NobodyLeft());
        var rotated = rotation.takenBack(unit).given(next, at);
        return Change.silent(turning(replaced(turn.passedTo(next)), rotated, at));
    }

    /** The meeting knows of its chair. */
    public Change<Council> told(String meetingId, String chair) {
        return turn(meetingId)
                .filter(turn -> !turn.told() && turn.chair().equals(chair))
                .map(turn -> Change.silent(turning(replaced(turn.toldOf()), rotation, wakeAt)))
                .orElseGet(() -> Change.none(this));
    }

    /**
     * A meeting is over.
     *
     * @param held whether it took place; if not, whose turn it was comes first next time
     */
    public Change<Council> ended(String meetingId, boolean held) {
        return turn(meetingId)
                .map(turn -> Change.silent(turning(
                        turns.stream().filter(other -> !other.equals(turn)),
                        held ? rotation : rotation.takenBack(turn.chair()),
                        wakeAt)))
                .orElseGet(() -> Change.none(this));
    }

    public Optional<Turn> turn(String meetingId) {
        return turns.stream().filter(turn -> turn.meetingId().equals(meetingId)).findFirst();
    }

    private Stream<Turn> replaced(Turn by) {
        return turns.stream().map(turn -> turn.meetingId().equals(by.meetingId()) ? by : turn);
    }

    private Council turning(Stream<Turn> now, Rotation rotating, @Nullable Instant at) {
        var all = now.toList();
        var wake = all.stream().allMatch(Turn::told) || at == null ? null : at.plus(PATIENCE);
        return new Council(id, name, division, seats, rules, rotating, all, wake, scopes, version + 1);
    }
}
