package org.linli.partymember.rebalance.ask;

import static org.linli.kit.identity.Role.PARTY_MEMBER;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.partymember.member.Members;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Members say without being asked whether they may be placed elsewhere. */
@RestController
class RebalancingConsentController {

    private final RebalancingConsents consents;
    private final Members members;
    private final Clock clock;

    RebalancingConsentController(RebalancingConsents consents, Members members, Clock clock) {
        this.consents = consents;
        this.members = members;
        this.clock = clock;
    }

    /** What was said last, and when. */
    record ConsentView(String memberId, boolean agrees, Instant at) {}

    @PostMapping("/api/v1/rebalancing/consents")
    @AllowedFor(PARTY_MEMBER)
    Mono<ConsentView> say(@Valid @RequestBody ConsentBody body, Caller caller) {
        var themself = new Scope.Person(caller.subject());
        return members.find(themself, caller.subject())
                .switchIfEmpty(Mono.error(() -> new AskRefused.NoMember(caller.subject())))
                .flatMap(ignored -> consents.say(themself, body.agrees(), clock.instant()))
                .map(consent -> new ConsentView(consent.id(), consent.agrees(), consent.at()));
    }
}
