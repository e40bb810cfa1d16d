package org.linli.grid.restructuring;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.division.Birth;
import org.linli.grid.division.Origin;
import org.linli.grid.division.Restructured;
import org.linli.grid.division.Standing;
import org.linli.grid.restructuring.RestructuringState.Done;
import org.linli.grid.restructuring.RestructuringState.Effective;
import org.linli.grid.restructuring.RestructuringState.Followed;
import org.linli.grid.restructuring.RestructuringState.Obstacle;
import org.linli.grid.restructuring.RestructuringState.Planned;
import org.linli.grid.restructuring.RestructuringState.Reserved;
import org.linli.grid.restructuring.RestructuringState.Settled;
import org.linli.grid.restructuring.RestructuringState.Withdrawing;
import org.linli.grid.restructuring.RestructuringState.Withdrawn;
import org.linli.grid.restructuring.plan.Leaver;
import org.linli.grid.restructuring.plan.Plan;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One split or merge. Storing it is the command; everything after is carried out by whoever holds the lease, and goes on where it
 * was left. Each step moves on only from the state before it, so that two who are at it do no harm.
 *
 * @param slot the community while it is under way, so that there is one at a time; something of its own afterwards
 * @param dueAt when anyone may go on with it; null once there is nothing left to do
 */
@Document(Restructuring.COLLECTION)
@TypeAlias("restructuring")
record Restructuring(
        @Id String id,
        Origin origin,
        Plan plan,
        RestructuringState state,
        String slot,
        @Nullable Instant dueAt,
        long version)
        implements Aggregate {

    static final String COLLECTION = "restructurings";

    /** The command is given. */
    static Change<Restructuring> ordered(Origin origin, Plan plan, Instant leasedUntil) {
        var community = plan.parent().at(DivisionLevel.COMMUNITY).value();
        return Change.silent(
                new Restructuring(origin.command(), origin, plan, new Planned(), community, leasedUntil, 1));
    }

    /** The newcomers have codes. */
    Change<Restructuring> reserved(List<DivisionCode> codes) {
        return state instanceof Planned ? to(new Reserved(codes), slot, dueAt) : Change.none(this);
    }

    /** Everyone sees it. */
    Change<Restructuring> effective() {
        return state instanceof Reserved(var codes) ? to(new Effective(codes), slot, dueAt) : Change.none(this);
    }

    /** The documents of all nodes say so. */
    Change<Restructuring> settled() {
        return state instanceof Effective(var codes) ? to(new Settled(codes), closedSlot(), dueAt) : Change.none(this);
    }

    /** What referred to the leavers refers to the newcomers. */
    Change<Restructuring> followed(Instant secondLookAt) {
        return state instanceof Settled(var codes) ? to(new Followed(codes), slot, secondLookAt) : Change.none(this);
    }

    /** There is nothing left to do. */
    Change<Restructuring> done(Instant at) {
        return state instanceof Followed(var codes) ? to(new Done(codes, at), slot, null) : Change.none(this);
    }

    /** It cannot be, because of the node or parent with a code. */
    Change<Restructuring> withdrawing(Obstacle obstacle, DivisionCode code) {
        return state instanceof Planned ? to(new Withdrawing(obstacle, code), slot, dueAt) : Change.none(this);
    }

    /** It is as if it had never been ordered. */
    Change<Restructuring> withdrawn(Instant at) {
        return state instanceof Withdrawing(var obstacle, var code)
                ? to(new Withdrawn(obstacle, code, at), closedSlot(), null)
                : Change.none(this);
    }

    /** Somebody goes on with it, and has until then. */
    Change<Restructuring> leased(Instant now, Instant until) {
        return dueAt == null || dueAt.isAfter(now) ? Change.none(this) : to(state, slot, until);
    }

    private Change<Restructuring> to(RestructuringState next, String nextSlot, @Nullable Instant nextDueAt) {
        return Change.silent(new Restructuring(id, origin, plan, next, nextSlot, nextDueAt, version + 1));
    }

    private String closedSlot() {
        return "closed/" + id;
    }

    /** Whether there is something to do at once. */
    boolean isUnderWay() {
        return switch (state) {
            case Planned _, Reserved _, Effective _, Settled _, Withdrawing _ -> true;
            case Followed _, Done _, Withdrawn _ -> false;
        };
    }

    /** Codes of the newcomers; none before they have any. */
    List<DivisionCode> codes() {
        return switch (state) {
            case Planned _, Withdrawing _, Withdrawn _ -> List.of();
            case Reserved(var codes) -> codes;
            case Effective(var codes) -> codes;
            case Settled(var codes) -> codes;
            case Followed(var codes) -> codes;
            case Done(var codes, var _) -> codes;
        };
    }

    /** What readers make of the nodes that it touches. */
    Restructured standings() {
        var standings = new HashMap<String, @Nullable Standing>();
        var isEffective = state instanceof Effective;
        codes().forEach(code -> standings.put(code.value(), isEffective ? null : new Standing.Pending(id)));
        plan.leavers().forEach(leaver -> standings.put(leaver.code().value(), isEffective ? retired(leaver) : null));
        return new Restructured(standings);
    }

    /** How a leaver stands once it has gone. */
    Standing.Retired retired(Leaver leaver) {
        var successors = plan.successors(leaver, codes());
        var cause = plan.newcomers().get(leaver.successors().getFirst()).cause();
        return new Standing.Retired(
                origin(cause), successors.stream().map(DivisionCode::value).toList());
    }

    /** Where the newcomer at a position comes from. */
    Birth birth(int position) {
        var newcomer = plan.newcomers().get(position);
        return new Birth(
                origin(newcomer.cause()),
                newcomer.predecessors().stream().map(DivisionCode::value).toList());
    }

    private Origin origin(Origin.Cause cause) {
        return new Origin(id, cause, origin.remark(), origin.at());
    }
}
