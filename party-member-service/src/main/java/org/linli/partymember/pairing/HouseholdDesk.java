package org.linli.partymember.pairing;

import java.time.Clock;
import java.util.List;
import org.linli.event.PairingEvent.PairedMember;
import org.linli.kit.IdSource;
import org.linli.kit.identity.Caller;
import org.linli.partymember.member.MemberRefused;
import org.linli.partymember.member.Members;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a command about pairings needs before it decides: the moment, and who is meant. */
@Component
class HouseholdDesk {

    private final Members members;
    private final IdSource ids;
    private final Clock clock;

    HouseholdDesk(Members members, IdSource ids, Clock clock) {
        this.members = members;
        this.ids = ids;
        this.clock = clock;
    }

    /** The moment before anybody is looked up: who leaves meanwhile leaves after it. */
    PairingAct act() {
        return new PairingAct(ids.next(), clock.instant());
    }

    /** A member that the caller sees: on a roster of theirs, or checked in with a community of theirs. */
    Mono<PairedMember> member(Caller caller, String id) {
        return members.find(caller.scope(), id)
                .map(member -> new PairedMember(member.id(), member.unitId()))
                .switchIfEmpty(Mono.error(() -> new MemberRefused(id)));
    }

    Flux<PairedMember> members(Caller caller, List<String> named) {
        return Flux.fromIterable(named).concatMap(id -> member(caller, id));
    }
}
