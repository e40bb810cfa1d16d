package org.linli.partymember.wish;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.WishEvent;
import org.linli.event.WishFacts;
import org.linli.event.WishKind;
import org.linli.event.WishReturn;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.partymember.wish.WishState.Claimed;
import org.linli.partymember.wish.WishState.Expired;
import org.linli.partymember.wish.WishState.Fulfilled;
import org.linli.partymember.wish.WishState.Proposed;
import org.linli.partymember.wish.WishState.Published;
import org.linli.partymember.wish.WishState.Refused;
import org.linli.partymember.wish.WishState.Screened;
import org.linli.partymember.wish.WishState.Thanked;
import org.linli.partymember.wish.WishState.WishClaim;
import org.linli.partymember.wish.WishState.WishFulfilment;
import org.linli.partymember.wish.WishState.Withdrawn;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A micro-wish. It holds who has claimed it, so that a claim is one conditional write and there is one at a time.
 *
 * @param recipient whose wish it is, sealed
 * @param returns claims that came to nothing, the last {@link #MOST_RETURNS} of them
 * @param dueAt when the clock looks at it next: as the state says, or later while somebody is about it
 * @param scopes the community's staff, the resident who proposed it, and who has claimed it
 */
@Document(Wish.COLLECTION)
@TypeAlias("wish")
public record Wish(
        @Id String id,
        DivisionCode community,
        Asking asking,
        Sealed recipient,
        WishState state,
        List<ReturnedClaim> returns,
        @Nullable Instant dueAt,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "wishes";
    static final int MOST_RETURNS = 20;

    /**
     * What is asked for.
     *
     * @param resident who proposed it; null if staff did
     */
    public record Asking(
            WishKind kind, String text, @Nullable String resident, Instant at) {}

    /** A claim that came to nothing. */
    public record ReturnedClaim(WishClaim claim, WishReturn how, String reason, Instant at) {}

    public static Change<Wish> propose(
            String id, DivisionCode community, Asking asking, Sealed recipient, WishAct act) {
        var wish = new Wish(
                id,
                community,
                asking,
                recipient,
                new Proposed(),
                List.of(),
                null,
                scopes(community, asking, new Proposed()),
                1);
        return Change.of(wish, new WishEvent.WishProposed(act.eventId(), id, 1, wish.facts(), act.at()));
    }

    /** The community's word on it; the same word again changes nothing. */
    public Change<Wish> screen(boolean accepted, String reason, WishAct act) {
        return switch (state) {
            case Proposed _ -> screened(accepted ? new Screened() : new Refused(reason, act.at()), act);
            case Screened _ when accepted -> Change.none(this);
            case Refused _ when !accepted -> Change.none(this);
            case Screened _, Refused _, Published _, Claimed _, Fulfilled _, Thanked _, Expired _, Withdrawn _ ->
                throw illegal();
        };
    }

    private Change<Wish> screened(WishState to, WishAct act) {
        var next = in(to, returns);
        var accepted = to instanceof Screened;
        return Change.of(
                next, new WishEvent.WishScreened(act.eventId(), id, next.version, facts(), accepted, act.at()));
    }

    /** Opens it to all members; one that had expired, once more. */
    public Change<Wish> publish(WishTerms terms, WishAct act) {
        return switch (state) {
            case Screened _, Expired _ -> {
                var until = terms.openUntil(act.at());
                var next = in(new Published(until), returns);
                yield Change.of(
                        next, new WishEvent.WishPublished(act.eventId(), id, next.version, facts(), until, act.at()));
            }
            case Published _ -> Change.none(this);
            case Proposed _, Refused _, Claimed _, Fulfilled _, Thanked _, Withdrawn _ -> throw illegal();
        };
    }

    /** @throws WishRefused.Taken if another member was quicker */
    public Change<Wish> claim(String memberId, String unitId, WishTerms terms, WishAct act) {
        return switch (state) {
            case Published _ -> {
                var until = terms.claimUntil(act.at());
                var next = in(new Claimed(new WishClaim(memberId, unitId, act.at()), until), returns);
                yield Change.of(
                        next,
                        new WishEvent.WishClaimed(
                                act.eventId(), id, next.version, facts(), memberId, unitId, until, act.at()));
            }
            case Claimed(var claim, var _) when claim.memberId().equals(memberId) -> Change.none(this);
            case Claimed _, Fulfilled _, Thanked _ -> throw new WishRefused.Taken();
            case Proposed _, Refused _, Screened _, Expired _, Withdrawn _ -> throw illegal();
        };
    }

    /** Who has claimed it gives it back. */
    public Change<Wish> giveBack(String memberId, String reason, WishTerms terms, WishAct act) {
        return returned(claimOf(memberId), WishReturn.GIVEN_BACK, reason, terms, act);
    }

    /** The community takes it away from whoever has claimed it. */
    public Change<Wish> takeAway(String reason, WishTerms terms, WishAct act) {
        return state instanceof Claimed(var claim, var _)
                ? returned(claim, WishReturn.TAKEN_AWAY, reason, terms, act)
                : notClaimed();
    }

    private Change<Wish> notClaimed() {
        if (state instanceof Published && !returns.isEmpty()) {
            return Change.none(this);
        }
        throw illegal();
    }

    private Change<Wish> returned(WishClaim claim, WishReturn how, String reason, WishTerms terms, WishAct act) {
        var known = Stream.concat(returns.stream(), Stream.of(new ReturnedClaim(claim, how, reason, act.at())))
                .toList();
        var kept = known.subList(Math.max(0, known.size() - MOST_RETURNS), known.size());
        var next = in(new Published(terms.openUntil(act.at())), kept);
        return Change.of(
                next,
                new WishEvent.WishReturned(
                        act.eventId(), id, next.version, facts(), claim.memberId(), claim.unitId(), how, act.at()));
    }

    public Change<Wish> fulfil(String memberId, String text, int minutes, WishAct act) {
        if (state instanceof Fulfilled(var claim, var done)
                && claim.memberId().equals(memberId)
                && done.text().equals(text)
                && done.minutes() == minutes) {
            return Change.none(this);
        }
        var claim = claimOf(memberId);
        var next = in(new Fulfilled(claim, new WishFulfilment(text, minutes, act.at())), returns);
        return Change.of(
                next,
                new WishEvent.WishFulfilled(
                        act.eventId(), id, next.version, facts(), claim.memberId(), claim.unitId(), minutes, act.at()));
    }

    public Change<Wish> thank(String words, WishAct act) {
        return switch (state) {
            case Fulfilled(var claim, var done) -> {
                var next = in(new Thanked(claim, done, words, act.at()), returns);
                yield Change.of(
                        next,
                        new WishEvent.WishThanked(
                                act.eventId(),
                                id,
                                next.version,
                                facts(),
                                claim.memberId(),
                                claim.unitId(),
                                done.minutes(),
                                act.at()));
            }
            case Thanked(var _, var _, var said, var _) when said.equals(words) -> Change.none(this);
            case Proposed _, Refused _, Screened _, Published _, Claimed _, Thanked _, Expired _, Withdrawn _ ->
                throw illegal();
        };
    }

    /** It is no longer asked for; while a member is about it, it is taken away from them first. */
    public Change<Wish> withdraw(String reason, WishAct act) {
        return switch (state) {
            case Proposed _, Screened _, Published _, Expired _ -> {
                var next = in(new Withdrawn(reason, act.at()), returns);
                yield Change.of(next, new WishEvent.WishWithdrawn(act.eventId(), id, next.version, facts(), act.at()));
            }
            case Withdrawn _ -> Change.none(this);
            case Refused _, Claimed _, Fulfilled _, Thanked _ -> throw illegal();
        };
    }

    /** The clock looks at it: what is not yet due changes nothing. */
    Change<Wish> timeOut(WishTerms terms, WishAct act) {
        return switch (state) {
            case Published(var until)
            when !act.at().isBefore(until) -> {
                var next = in(new Expired(act.at()), returns);
                yield Change.of(next, new WishEvent.WishExpired(act.eventId(), id, next.version, facts(), act.at()));
            }
            case Claimed(var claim, var until)
            when !act.at().isBefore(until) ->
                returned(claim, WishReturn.TIMED_OUT, "逾期未实现 / not fulfilled in time", terms, act);
            case Proposed _,
                    Refused _,
                    Screened _,
                    Published _,
                    Claimed _,
                    Fulfilled _,
                    Thanked _,
                    Expired _,
                    Withdrawn _ -> Change.none(this);
        };
    }

    public WishFacts facts() {
        return new WishFacts(community, asking.kind());
    }

    /** Whether this person has claimed it, or had when it was fulfilled. */
    public boolean isClaimedBy(String personId) {
        return state.taken().filter(claim -> claim.memberId().equals(personId)).isPresent();
    }

    public boolean isProposedBy(String personId) {
        return personId.equals(asking.resident());
    }

    /** Whose recipient this person may know: a live claim of theirs, and nothing else. */
    public void requireLiveClaimOf(String personId) {
        claimOf(personId);
    }

    private WishClaim claimOf(String memberId) {
        return switch (state) {
            case Claimed(var claim, var _) when claim.memberId().equals(memberId) -> claim;
            case Claimed _ -> throw new WishRefused.NotYours();
            case Proposed _, Refused _, Screened _, Published _, Fulfilled _, Thanked _, Expired _, Withdrawn _ ->
                throw illegal();
        };
    }

    private Wish in(WishState to, List<ReturnedClaim> back) {
        return new Wish(
                id,
                community,
                asking,
                recipient,
                to,
                back,
                to.dueAt().orElse(null),
                scopes(community, asking, to),
                version + 1);
    }

    private static List<String> scopes(DivisionCode community, Asking asking, WishState state) {
        var people = Stream.concat(
                        Stream.ofNullable(asking.resident()), state.taken().map(WishClaim::memberId).stream())
                .flatMap(ScopeKeys::member);
        return ScopeKeys.of(ScopeKeys.division(community), people);
    }

    private WishRefused illegal() {
        return new WishRefused.IllegalMove(state.name());
    }
}
