package org.linli.partymember.pairing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.PairingEvent.HouseholdPairingsChanged;
import org.linli.event.PairingEvent.PairedMember;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.partymember.pairing.Pairing.Past;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A household and all who stand by it. Because it owns its pairings, whether a key household keeps one is decided and stored in one
 * conditional write: of two that are ended at the same moment, the second is decided on what the first has left.
 *
 * @param compound name of the residential estate, if it is known
 * @param personal name, phone and address
 * @param pairings those that hold, at most {@link #MOST_PAIRINGS}
 * @param past those that do not, the last {@link #MOST_PAST}
 * @param paired how many hold: what key households without any are counted by
 * @param scopes who sees it: the community's staff and the members who stand by it
 */
@Document(Household.COLLECTION)
@TypeAlias("household")
public record Household(
        @Id String id,
        DivisionCode community,
        @Nullable String compound,
        @Nullable Sealed personal,
        Standing standing,
        List<Pairing> pairings,
        List<Past> past,
        int paired,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "households";
    static final int MOST_PAIRINGS = 20;
    static final int MOST_PAST = 50;

    /** Why a pairing ended that nobody ended by hand. */
    static final String MEMBER_LEFT = "MEMBER_LEFT";

    static final String CLOSED = "HOUSEHOLD_CLOSED";

    /** What is known of a household when it comes onto the register. */
    record Register(
            String id,
            DivisionCode community,
            @Nullable String compound,
            @Nullable Sealed personal) {}

    static Change<Household> register(Register entry, boolean key, List<PairedMember> members, PairingAct act) {
        var blank = new Household(
                entry.id(),
                entry.community(),
                entry.compound(),
                entry.personal(),
                Standing.ORDINARY,
                List.of(),
                List.of(),
                0,
                List.of(),
                0);
        return blank.to(key, Pairings.of(members, act.at()), "", act);
    }

    /** Somebody begins to stand by it; whoever has left and held until now is relieved. */
    Change<Household> pair(PairedMember member, PairingAct act) {
        requireOpen();
        if (has(member.memberId()).filter(known -> !known.isToReplace()).isPresent()) {
            return Change.none(this);
        }
        var next = holding().withoutThoseWhoLeft().with(member, act.at());
        return to(standing.isKey(), next, MEMBER_LEFT, act);
    }

    /** @throws PairingRefused.KeyNeedsOne if nobody would be left of a key household's */
    Change<Household> end(String memberId, String reason, PairingAct act) {
        requirePaired(memberId);
        return to(standing.isKey(), holding().without(memberId), reason, act);
    }

    /** One goes and another comes, at the same moment. */
    Change<Household> replace(String memberId, PairedMember by, String reason, PairingAct act) {
        requirePaired(memberId);
        if (by.memberId().equals(memberId)) {
            return pair(by, act);
        }
        var rest = holding().without(memberId);
        var stands =
                rest.of(by.memberId()).filter(known -> !known.isToReplace()).isPresent();
        var next = stands ? rest : rest.without(by.memberId()).with(by, act.at());
        return to(standing.isKey(), next, reason, act);
    }

    /** @throws PairingRefused.KeyNeedsOne if nobody stands by it who has not left */
    Change<Household> mark(boolean key, PairingAct act) {
        requireOpen();
        return standing.isKey() == key ? Change.none(this) : to(key, holding(), "", act);
    }

    /** A member has left the community: where others stand by the household it ends; the last one of a key household is to be replaced. */
    Change<Household> memberLeft(String memberId, PairingAct act) {
        if (has(memberId).filter(pairing -> !pairing.isToReplace()).isEmpty()) {
            return Change.none(this);
        }
        var rest = holding().without(memberId);
        return standing.isKey() && !rest.anybodyStays()
                ? stored(Standing.KEY_TO_REPLACE, holding().left(memberId, act.at()), List.of(), act)
                : to(standing.isKey(), rest, MEMBER_LEFT, act);
    }

    /** It is looked after no longer; what is personal goes. */
    Change<Household> close(PairingAct act) {
        if (standing == Standing.CLOSED) {
            return Change.none(this);
        }
        var nobody = new Pairings(List.of());
        return stored(Standing.CLOSED, nobody, holding().gone(nobody, act.at(), CLOSED), act);
    }

    /** The pairing of this member, if it holds. */
    public Optional<Pairing> has(String memberId) {
        return holding().of(memberId);
    }

    /** Whether it is a key household. */
    public boolean isKey() {
        return standing.isKey();
    }

    private Pairings holding() {
        return new Pairings(pairings);
    }

    private void requirePaired(String memberId) {
        requireOpen();
        if (has(memberId).isEmpty()) {
            throw new PairingRefused.NotPaired(memberId);
        }
    }

    private void requireOpen() {
        if (standing == Standing.CLOSED) {
            throw new PairingRefused.Closed(id);
        }
    }

    /** The guarantee: no key household comes out of here by a command without somebody who stands by it. */
    private Change<Household> to(boolean key, Pairings next, String reason, PairingAct act) {
        if (key && !next.anybodyStays()) {
            throw new PairingRefused.KeyNeedsOne(id);
        }
        if (next.list().size() > MOST_PAIRINGS) {
            throw new PairingRefused.TooMany(MOST_PAIRINGS);
        }
        var ended = holding().gone(next, act.at(), reason);
        return stored(key ? Standing.KEY : Standing.ORDINARY, next, ended, act);
    }

    private Change<Household> stored(Standing next, Pairings holding, List<Past> ended, PairingAct act) {
        var all = Stream.concat(past.stream(), ended.stream()).toList();
        var members = holding.list().stream().flatMap(pairing -> ScopeKeys.member(pairing.memberId()));
        var after = new Household(
                id,
                community,
                compound,
                next == Standing.CLOSED ? null : personal,
                next,
                holding.list(),
                all.subList(Math.max(0, all.size() - MOST_PAST), all.size()),
                holding.list().size(),
                ScopeKeys.of(ScopeKeys.division(community), members),
                version + 1);
        return Change.of(after, after.told(holding(), act.eventId(), act.at()));
    }

    private HouseholdPairingsChanged told(Pairings before, UUID eventId, Instant at) {
        var now = holding();
        return new HouseholdPairingsChanged(
                eventId,
                id,
                version,
                community,
                standing.isKey(),
                now.membersNotIn(before),
                before.membersNotIn(now),
                now.members(),
                now.toReplace(),
                at);
    }
}
