package org.linli.partymember.rebalance.ask;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.event.RebalancingEvent.Accepted;
import org.linli.event.RebalancingEvent.Asked;
import org.linli.event.RebalancingEvent.Declined;
import org.linli.event.RebalancingEvent.Question;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.partymember.rebalance.plan.Assignment;
import org.linli.partymember.rebalance.plan.Grounds;
import org.linli.partymember.rebalance.town.Stop;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A member is asked whether they would move.
 *
 * @param id of the proposal and the member, so that one proposal asks a member once
 * @param grounds why it is proposed
 * @param dueAt when the clock has something to do with it; null when never
 * @param scopes who sees it: staff of both communities, the unit's admins and the member
 */
@Document(Ask.COLLECTION)
@TypeAlias("rebalancing-ask")
record Ask(
        @Id String id,
        String proposalId,
        String memberId,
        String unitId,
        Stop from,
        Stop to,
        Grounds grounds,
        Instant askedAt,
        AskState state,
        @Nullable Instant dueAt,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "rebalancing_asks";

    static String id(String proposalId, String memberId) {
        return proposalId + "." + memberId;
    }

    static Change<Ask> ask(String proposalId, Assignment why, Duration within, UUID eventId, Instant now) {
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        var until = at.plus(within);
        var scopes = ScopeKeys.of(
                ScopeKeys.division(why.from().community()),
                ScopeKeys.division(why.to().community()),
                ScopeKeys.unit(why.unitId()),
                ScopeKeys.member(why.memberId()));
        var ask = new Ask(
                id(proposalId, why.memberId()),
                proposalId,
                why.memberId(),
                why.unitId(),
                why.from(),
                why.to(),
                why.grounds(),
                at,
                new AskState.Open(until),
                until,
                scopes,
                1);
        return Change.of(ask, new Asked(eventId, ask.id, ask.version, ask.question(), until, at));
    }

    /** The member agrees; from now on the clock sees to it that they are checked in. */
    Change<Ask> accept(UUID eventId, Instant now) {
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        return switch (state) {
            case AskState.Open open
            when at.isBefore(open.until()) -> {
                var next = moved(new AskState.Accepted(at), at);
                yield Change.of(next, new Accepted(eventId, id, next.version, question(), at));
            }
            case AskState.Accepted _, AskState.Placed _ -> Change.none(this);
            case AskState.Open _, AskState.Declined _, AskState.Expired _ ->
                throw new AskRefused.IllegalMove(nameAt(at), AskStateName.ACCEPTED);
        };
    }

    Change<Ask> decline(UUID eventId, Instant now) {
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        return switch (state) {
            case AskState.Open open
            when at.isBefore(open.until()) -> {
                var next = moved(new AskState.Declined(at), null);
                yield Change.of(next, new Declined(eventId, id, next.version, question(), at));
            }
            case AskState.Declined _ -> Change.none(this);
            case AskState.Open _, AskState.Accepted _, AskState.Placed _, AskState.Expired _ ->
                throw new AskRefused.IllegalMove(nameAt(at), AskStateName.DECLINED);
        };
    }

    /** One that has run out has lapsed even before the clock has noticed. */
    private AskStateName nameAt(Instant at) {
        return state instanceof AskState.Open open && !at.isBefore(open.until()) ? AskStateName.EXPIRED : state.name();
    }

    /** The member has been checked in. */
    Change<Ask> placed(Instant now) {
        return state instanceof AskState.Accepted
                ? Change.silent(moved(new AskState.Placed(now.truncatedTo(ChronoUnit.MILLIS)), null))
                : Change.none(this);
    }

    /** The member has agreed, and their check-in was refused; they stay. */
    Change<Ask> giveUp(Instant now) {
        return state instanceof AskState.Accepted
                ? Change.silent(moved(new AskState.Expired(now.truncatedTo(ChronoUnit.MILLIS)), null))
                : Change.none(this);
    }

    /** Nobody has answered in time. */
    Change<Ask> lapse(Instant now) {
        return state instanceof AskState.Open open && !now.isBefore(open.until())
                ? Change.silent(moved(new AskState.Expired(now.truncatedTo(ChronoUnit.MILLIS)), null))
                : Change.none(this);
    }

    private Ask moved(AskState next, @Nullable Instant due) {
        return new Ask(id, proposalId, memberId, unitId, from, to, grounds, askedAt, next, due, scopes, version + 1);
    }

    private Question question() {
        var name = Objects.requireNonNullElse(to.place(), to.community().value());
        return new Question(proposalId, memberId, unitId, from.community(), to.community(), name);
    }
}
