package org.linli.request.mediation;

import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import java.util.function.BiFunction;
import org.linli.event.RequestKind;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.Change;
import org.linli.kit.store.IfMatch;
import org.linli.request.flow.FlowDesk;
import org.linli.request.order.Act;
import org.linli.request.order.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How a mediation ends, which answers its order; what the order is told names neither parties nor terms. */
@RestController
@RequestMapping("/api/v1/requests/{id}/mediation")
class ConclusionController {

    private static final String AGREED = "调解成功，各方已签署协议 (the parties have signed an agreement)";
    private static final String FAILED = "调解未成，已告知其他途径 (no agreement; the parties know what else they can do)";

    private final Mediations mediations;
    private final MediationVault vault;
    private final FlowDesk desk;

    ConclusionController(Mediations mediations, MediationVault vault, FlowDesk desk) {
        this.mediations = mediations;
        this.vault = vault;
        this.desk = desk;
    }

    @PostMapping("/agreement")
    @AllowedFor({UNIT_ADMIN, PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<MediationView>> agree(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody MediationBody.Agreement body) {
        var act = desk.act(caller);
        return concluded(id, caller, AGREED, act, (current, order) -> {
            var agreed = vault.seal(id, vault.open(current).agreed(body.terms()));
            return ifMatch.check(current).agree(body.signedBy(), body.followUpOn(), agreed, order.facts(), act);
        });
    }

    @PostMapping("/failure")
    @AllowedFor({UNIT_ADMIN, PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<MediationView>> fail(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody MediationBody.Failure body) {
        var act = desk.act(caller);
        return concluded(id, caller, FAILED, act, (current, order) -> {
            var advised = vault.seal(id, vault.open(current).advised(body.advice()));
            return ifMatch.check(current).fail(advised, order.facts(), act);
        });
    }

    /** Asks whether it may end so, answers the order, and ends it; sent again it goes on where it was broken off. */
    private Mono<ResponseEntity<MediationView>> concluded(
            String id, Caller caller, String answer, Act act, BiFunction<Mediation, Order, Change<Mediation>> end) {
        return desk.conducted(id, RequestKind.MEDIATION, caller)
                .flatMap(order -> mediations
                        .find(id)
                        .map(current -> end.apply(current, order))
                        .flatMap(legal -> desk.answer(order, answer, act))
                        .flatMap(answered -> mediations.change(id, latest -> end.apply(latest, order))))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(mediation -> ResponseEntity.ok()
                        .eTag("\"" + mediation.version() + "\"")
                        .body(MediationView.of(mediation, vault.open(mediation), true)));
    }
}
