package org.linli.partymember.rebalance.ask;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import java.time.Clock;
import java.util.Optional;
import org.linli.kit.IdSource;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Members read what they are asked, and answer. Nobody answers for another. */
@RestController
@RequestMapping("/api/v1/rebalancing/asks")
class RebalancingAskController {

    private final RebalancingAsks asks;
    private final RebalancingMover mover;
    private final IdSource ids;
    private final Clock clock;

    RebalancingAskController(RebalancingAsks asks, RebalancingMover mover, IdSource ids, Clock clock) {
        this.asks = asks;
        this.mover = mover;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<Page<AskView>> list(
            @RequestParam Optional<AskStateName> state,
            @RequestParam Optional<String> proposal,
            Paging paging,
            Caller caller) {
        return asks.page(caller.scope(), state, proposal, paging).map(page -> page.map(AskView::of));
    }

    @GetMapping("/{id}")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<ResponseEntity<AskView>> get(@PathVariable String id, Caller caller) {
        return asks.get(caller.scope(), id).map(RebalancingAskController::ok);
    }

    @PostMapping("/{id}/accept")
    @AllowedFor(PARTY_MEMBER)
    Mono<ResponseEntity<AskView>> accept(@PathVariable String id, IfMatch ifMatch, Caller caller) {
        var themself = new Scope.Person(caller.subject());
        return asks.change(themself, id, ask -> ifMatch.check(ask).accept(ids.next(), clock.instant()))
                .flatMap(mover::carryOn)
                .map(RebalancingAskController::ok);
    }

    @PostMapping("/{id}/decline")
    @AllowedFor(PARTY_MEMBER)
    Mono<ResponseEntity<AskView>> decline(@PathVariable String id, IfMatch ifMatch, Caller caller) {
        var themself = new Scope.Person(caller.subject());
        return asks.change(themself, id, ask -> ifMatch.check(ask).decline(ids.next(), clock.instant()))
                .map(RebalancingAskController::ok);
    }

    private static ResponseEntity<AskView> ok(Ask ask) {
        return ResponseEntity.ok().eTag("\"" + ask.version() + "\"").body(AskView.of(ask));
    }
}
