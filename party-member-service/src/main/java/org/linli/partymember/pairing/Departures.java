package org.linli.partymember.pairing;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.linli.event.Event;
import org.linli.event.EventJson;
import org.linli.event.PairingEvent.HouseholdPairingsChanged;
import org.linli.event.PairingEvent.PairedMember;
import org.linli.event.Topics;
import org.linli.kit.IdSource;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.linli.kit.identity.Scope;
import org.linli.kit.store.Change;
import org.linli.partymember.member.Member;
import org.linli.partymember.member.Members;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sees to the households of members who leave. An event only says whom to look at: what decides is where the member is now, so that a
 * repeated or late event changes nothing. A pairing that was made while its member was leaving is looked at too, for it has an event of
 * its own.
 */
@Component
final class Departures implements EventHandler {

    private static final String OF_MEMBERS = "party-member.member-";
    private static final Scope EVERYWHERE = new Scope.Division("");
    private static final int CONCURRENCY = 8;

    private final Households households;
    private final Members members;
    private final IdSource ids;
    private final Clock clock;

    Departures(Households households, Members members, IdSource ids, Clock clock) {
        this.households = households;
        this.members = members;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String group() {
        return "party-member.departures";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.PARTY_MEMBER);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        var whom = batch.stream()
                .flatMap(received -> toldOf(received.event()))
                .distinct()
                .toList();
        return Flux.fromIterable(whom).flatMap(this::lookAt, CONCURRENCY).then();
    }

    /** Whom an event is about. */
    static Stream<String> toldOf(Event event) {
        if (event instanceof HouseholdPairingsChanged changed) {
            return changed.paired().stream().map(PairedMember::memberId);
        }
        return EventJson.typeOf(event).startsWith(OF_MEMBERS) ? Stream.of(event.subject()) : Stream.empty();
    }

    private Mono<Void> lookAt(String memberId) {
        return members.find(EVERYWHERE, memberId)
                .flatMapMany(member -> households
                        .standingBy(memberId)
                        .filter(household -> hasLeft(member, household))
                        .concatMap(household -> left(member, household)))
                .then();
    }

    private Mono<Household> left(Member member, Household household) {
        var act = new PairingAct(ids.next(), clock.instant());
        return households.change(
                EVERYWHERE,
                household.id(),
                now -> hasLeft(member, now) ? now.memberLeft(member.id(), act) : Change.none(now));
    }

    /** Whether they have checked out, or have checked in elsewhere since they were paired. */
    static boolean hasLeft(Member member, Household household) {
        var checkIns = member.checkIns();
        var checkedOut = checkIns.current().isEmpty() && !checkIns.history().isEmpty();
        return household
                .has(member.id())
                .filter(pairing -> checkedOut
                        || checkIns.current()
                                .filter(place -> !place.community().equals(household.community()))
                                .filter(place -> !place.at().isBefore(pairing.since()))
                                .isPresent())
                .isPresent();
    }
}
