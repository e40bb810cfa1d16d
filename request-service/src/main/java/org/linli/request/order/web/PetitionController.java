package org.linli.request.order.web;

import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.linli.kit.store.IfMatch;
import org.linli.request.course.Taker;
import org.linli.request.order.Acts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whoever has an order asks for time, a suspension, an exemption; somebody else decides (申请与审批). */
@RestController
@RequestMapping("/api/v1/requests/{id}/petitions")
class PetitionController {

    private static final Role[] ADMINS = {DISTRICT_ADMIN, STREET_ADMIN, COMMUNITY_ADMIN};

    private final Desk desk;
    private final Acts acts;

    PetitionController(Desk desk, Acts acts) {
        this.desk = desk;
        this.acts = acts;
    }

    /** A unit or member for itself; an admin asks the hotline to take its order back. */
    @PostMapping
    @AllowedFor({PARTY_MEMBER, UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<OrderView>> ask(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody PetitionBody body) {
        if (caller.is(ADMINS)) {
            return desk.make(body.deed(null), id, caller, ifMatch, acts.by(caller, ADMINS));
        }
        var asked = Flux.fromStream(() -> Taker.of(caller)).concatMap(taker -> {
            var act = acts.by(caller, taker.role());
            return desk.make(body.deed(taker), id, caller, taker.scope(), ifMatch, act);
        });
        return desk.found(id, asked.next());
    }

    @PostMapping("/{number}/decision")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<OrderView>> decide(
            @PathVariable String id,
            @PathVariable int number,
            Caller caller,
            IfMatch ifMatch,
            @Valid @RequestBody PetitionBody.Verdict body) {
        return desk.make(body.deed(number), id, caller, ifMatch, acts.by(caller, ADMINS));
    }
}
