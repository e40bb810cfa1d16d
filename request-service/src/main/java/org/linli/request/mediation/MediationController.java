package org.linli.request.mediation;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.RESIDENT;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import org.linli.event.RequestKind;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.personal.disclosure.Disclosures;
import org.linli.kit.personal.disclosure.Reason;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.IfMatch;
import org.linli.request.flow.FlowDesk;
import org.linli.request.order.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The mediation of an order: conducted by the admins of its division and by whoever has taken it. */
@RestController
@RequestMapping("/api/v1/requests/{id}/mediation")
class MediationController {

    private static final RequestKind KIND = RequestKind.MEDIATION;

    private final Mediations mediations;
    private final MediationVault vault;
    private final FlowDesk desk;
    private final Disclosures disclosures;

    MediationController(Mediations mediations, MediationVault vault, FlowDesk desk, Disclosures disclosures) {
        this.mediations = mediations;
        this.vault = vault;
        this.desk = desk;
        this.disclosures = disclosures;
    }

    @PostMapping
    @AllowedFor({UNIT_ADMIN, PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<MediationView>> open(
            @PathVariable String id, Caller caller, @Valid @RequestBody MediationBody.Opening body) {
        var act = desk.act(caller);
        var created = ResponseEntity.created(URI.create("/api/v1/requests/" + id + "/mediation"));
        return desk.conducted(id, KIND, caller)
                .map(order ->
                        Mediation.open(id, order.facts(), body.parties().size(), vault.seal(id, body.file()), act))
                .flatMap(first -> mediations.begin(first, existing -> existing.openedAgain(act)))
                .map(mediation -> shown(mediation, true, created));
    }

    @PostMapping("/sessions")
    @AllowedFor({UNIT_ADMIN, PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<MediationView>> meet(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody MediationBody.Meeting body) {
        var session = new Mediation.Session(body.at().truncatedTo(ChronoUnit.MILLIS), body.place(), body.mediator());
        return desk.conducted(id, KIND, caller)
                .flatMap(order -> mediations.change(
                        id,
                        current -> ifMatch.check(current)
                                .meet(
                                        session,
                                        vault.seal(id, vault.open(current).noted(body.note())))))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(mediation -> shown(mediation, true, ResponseEntity.ok()));
    }

    @PostMapping("/follow-up")
    @AllowedFor({UNIT_ADMIN, PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<MediationView>> followUp(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody MediationBody.FollowUp body) {
        var act = desk.act(caller);
        return desk.conducted(id, KIND, caller)
                .flatMap(order -> mediations.change(id, current -> {
                    var found = vault.seal(id, vault.open(current).followedUp(body.note()));
                    return ifMatch.check(current).followUp(body.performed(), found, order.facts(), act);
                }))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(mediation -> shown(mediation, true, ResponseEntity.ok()));
    }

    @GetMapping
    @AllowedFor({RESIDENT, PARTY_MEMBER, UNIT_ADMIN, GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR
    })
    Mono<ResponseEntity<MediationView>> one(@PathVariable String id, Caller caller) {
        return desk.reached(id, KIND, caller)
                .flatMap(order -> mediations
                        .find(id)
                        .map(mediation -> shown(mediation, seesInside(order, caller), ResponseEntity.ok())))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }

    private boolean seesInside(Order order, Caller caller) {
        return desk.isConductor(order, caller);
    }

    @PostMapping("/disclosure")
    @AllowedFor({UNIT_ADMIN, PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<MediationView.Disclosed>> disclose(
            @PathVariable String id, @Valid @RequestBody Reason reason, Caller caller) {
        return desk.conducted(id, KIND, caller)
                .flatMap(order -> mediations.find(id))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .flatMap(mediation -> disclosures.disclose(
                        caller,
                        "mediation/" + id,
                        reason,
                        () -> new MediationView.Disclosed(vault.open(mediation).parties())));
    }

    private ResponseEntity<MediationView> shown(
            Mediation mediation, boolean inside, ResponseEntity.BodyBuilder answer) {
        return answer.eTag("\"" + mediation.version() + "\"")
                .body(MediationView.of(mediation, vault.open(mediation), inside));
    }
}
