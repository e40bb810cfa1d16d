package org.linli.partymember.pairing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.PairingEvent.HouseholdPairingsChanged;
import org.linli.event.PairingEvent.PairedMember;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.partymember.pairing.Pairing.Past;
import org.linli.partymember.store.ScopeKeys;
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
        var pairings = members.stream()
                .distinct()
                .map(member -> Pairing.of(member, act.at()))
                .toList();
        blank.requireRoom(pairings.size());
        return blank.to(key, pairings, List.of(), act);
    }

    Change<Household> pair(PairedMember member, PairingAct act) {
        requireOpen();
        if (has(member.memberId()).filter(known -> !known.isToReplace()).isPresent()) {
            return Change.none(this);
        }
        var stay = pairings.stream()
                .filter(pairing -> !pairing.isToReplace() && !pairing.memberId().equals(member.memberId()))
                .toList();
        requireRoom(stay.size() + 1);
        var next = Stream.concat(stay.stream(), Stream.of(Pairing.of(member, act.at())))
                .toList();
        return to(standing.isKey(), next, ended(pairing -> !stay.contains(pairing), MEMBER_LEFT, act), act);
    }

    /** @throws PairingRefused.KeyNeedsOne if nobody would be left of a key household's */
    Change<Household> end(String memberId, String reason, PairingAct act) {
        requireOpen();
        require(memberId);
        var stay = without(memberId);
        return to(standing.isKey(), stay, ended(pairing -> !stay.contains(pairing), reason, act), act);
    }

    /** One goes and another comes, at the same moment. */
    Change<Household> replace(String memberId, PairedMember by, String reason, PairingAct act) {
        requireOpen();
        require(memberId);
        if (by.memberId().equals(memberId)) {
            return pair(by, act);
        }
        var stay = without(memberId).stream()
                .filter(pairing -> !pairing.memberId().equals(by.memberId()) || !pairing.isToReplace())
                .toList();
        var comes = stay.stream().anyMatch(pairing -> pairing.memberId().equals(by.memberId()))
                ? Stream.<Pairing>empty()
                : Stream.of(Pairing.of(by, act.at()));
        var next = Stream.concat(stay.stream(), comes).toList();
        return to(standing.isKey(), next, ended(pairing -> !stay.contains(pairing), reason, act), act);
    }

    /** @throws PairingRefused.KeyNeedsOne if nobody stands by it who has not left */
    Change<Household> mark(boolean key, PairingAct act) {
        requireOpen();
        return standing.isKey() == key ? Change.none(this) : to(key, pairings, List.of(), act);
    }

    /** A member has left the community: where others stand by the household it ends; the last one of a key household is to be replaced. */
    Change<Household> memberLeft(String memberId, PairingAct act) {
        if (has(memberId).filter(pairing -> !pairing.isToReplace()).isEmpty()) {
            return Change.none(this);
        }
        var stay = without(memberId);
        if (!standing.isKey() || stay.stream().anyMatch(pairing -> !pairing.isToReplace())) {
            return to(standing.isKey(), stay, ended(pairing -> !stay.contains(pairing), MEMBER_LEFT, act), act);
        }
        var marked = pairings.stream()
                .map(pairing -> pairing.memberId().equals(memberId) ? pairing.left(act.at()) : pairing)
                .toList();
        return stored(Standing.KEY_TO_REPLACE, marked, List.of(), act);
    }

    /** It is looked after no longer; what is personal goes. */
    Change<Household> close(PairingAct act) {
        if (standing == Standing.CLOSED) {
            return Change.none(this);
        }
        return stored(Standing.CLOSED, List.of(), ended(ignored -> true, CLOSED, act), act);
    }

    /** The pairing of this member, if it holds. */
    public Optional<Pairing> has(String memberId) {
        return pairings.stream()
                .filter(pairing -> pairing.memberId().equals(memberId))
                .findFirst();
    }

    /** Whether it is a key household. */
    public boolean isKey() {
        return standing.isKey();
    }

    private void require(String memberId) {
        if (has(memberId).isEmpty()) {
            throw new PairingRefused.NotPaired(memberId);
        }
    }

    private void requireOpen() {
        if (standing == Standing.CLOSED) {
            throw new PairingRefused.Closed(id);
        }
    }

    private void requireRoom(int wanted) {
        if (wanted > MOST_PAIRINGS) {
            throw new PairingRefused.TooMany(MOST_PAIRINGS);
        }
    }

    private List<Pairing> without(String memberId) {
        return pairings.stream()
                .filter(pairing -> !pairing.memberId().equals(memberId))
                .toList();
    }

    private List<Past> ended(Predicate<Pairing> which, String reason, PairingAct act) {
        return pairings.stream()
                .filter(which)
                .map(pairing -> Past.of(pairing, act.at(), reason))
                .toList();
    }

    /** The guarantee: no key household comes out of here by a command without somebody who stands by it. */
    private Change<Household> to(boolean key, List<Pairing> next, List<Past> ended, PairingAct act) {
        if (key && next.stream().allMatch(Pairing::isToReplace)) {
            throw new PairingRefused.KeyNeedsOne(id);
        }
        return stored(key ? Standing.KEY : Standing.ORDINARY, next, ended, act);
    }

    private Change<Household> stored(Standing next, List<Pairing> holding, List<Past> ended, PairingAct act) {
        var kept = Stream.concat(past.stream(), ended.stream())
                .skip(Math.max(0, past.size() + ended.size() - MOST_PAST))
                .toList();
        var members = holding.stream().flatMap(pairing -> ScopeKeys.member(pairing.memberId()));
        var after = new Household(
                id,
                community,
                compound,
                next == Standing.CLOSED ? null : personal,
                next,
                holding,
                kept,
                holding.size(),
                ScopeKeys.of(ScopeKeys.division(community), members),
                version + 1);
        return Change.of(after, after.told(this, act.eventId(), act.at()));
    }

    private HouseholdPairingsChanged told(Household before, UUID eventId, Instant at) {
        var paired = members(pairings.stream());
        var earlier = members(before.pairings.stream());
        return new HouseholdPairingsChanged(
                eventId,
                id,
                version,
                community,
                standing.isKey(),
                paired.stream().filter(member -> !earlier.contains(member)).toList(),
                earlier.stream().filter(member -> !paired.contains(member)).toList(),
                paired,
                members(pairings.stream().filter(Pairing::isToReplace)),
                at);
    }

    private static List<PairedMember> members(Stream<Pairing> pairings) {
        return pairings.map(Pairing::member).toList();
    }
}
