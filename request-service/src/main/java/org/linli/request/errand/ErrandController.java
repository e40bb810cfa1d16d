package org.linli.request.errand;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.RESIDENT;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.linli.event.RequestKind;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.personal.disclosure.Disclosures;
import org.linli.kit.personal.disclosure.Reason;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.IfMatch;
import org.linli.request.course.Taker;
import org.linli.request.flow.FlowDesk;
import org.linli.request.flow.FlowRefused;
import org.linli.request.order.Acts;
import org.linli.request.order.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The errand in an order: run by a member from anywhere, or by staff of the division. */
@RestController
@RequestMapping("/api/v1/requests/{id}/errand")
class ErrandController {

    private static final RequestKind KIND = RequestKind.ERRAND;

    private final Errands errands;
    private final Recipients recipients;
    private final FlowDesk desk;
    private final Acts acts;
    private final Disclosures disclosures;

    ErrandController(Errands errands, Recipients recipients, FlowDesk desk, Acts acts, Disclosures disclosures) {
        this.errands = errands;
        this.recipients = recipients;
        this.desk = desk;
        this.acts = acts;
        this.disclosures = disclosures;
    }

    /** 领办: claims the order, too. */
    @PostMapping("/claim")
    @AllowedFor({PARTY_MEMBER, GRID_STAFF})
    Mono<ResponseEntity<ErrandView>> claim(
            @PathVariable String id, Caller caller, @RequestBody(required = false) ErrandBody.@Nullable Nothing body) {
        var act = desk.act(caller);
        return desk.claim(id, KIND, caller, act)
                .flatMap(order ->
                        errands.begin(Errand.claimed(id, order.facts(), act), existing -> existing.claimedAgain(act)))
                .map(this::shown);
    }

    @PostMapping("/hand-over")
    @AllowedFor({PARTY_MEMBER, GRID_STAFF})
    Mono<ResponseEntity<ErrandView>> handOver(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody ErrandBody.Give body) {
        var act = desk.act(caller);
        var whom = recipients.seal(id, body.recipient());
        return desk.reached(id, KIND, caller)
                .flatMap(order ->
                        errands.change(id, current -> ifMatch.check(current).handOver(body.at(act.at()), whom, act)))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(this::shown);
    }

    /** 办结: answers the order. */
    @PostMapping("/finish")
    @AllowedFor({PARTY_MEMBER, GRID_STAFF})
    Mono<ResponseEntity<ErrandView>> finish(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody ErrandBody.Finish body) {
        var act = desk.act(caller);
        var proof = body.at(act.at());
        return desk.reached(id, KIND, caller)
                .doOnNext(order -> requireHolder(order, caller))
                .flatMap(order -> errands.find(id)
                        .map(ifMatch::check)
                        .map(current -> current.finish(proof, order.facts(), act))
                        .flatMap(legal -> desk.answer(order, body.text(), act))
                        .flatMap(answered -> errands.change(id, latest -> latest.finish(proof, order.facts(), act))))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(this::shown);
    }

    /** An order that somebody else has got meanwhile is theirs to answer. */
    private static void requireHolder(Order order, Caller caller) {
        if (order.state().isOpen()
                && !new Taker.Member(caller.subject()).equals(order.state().taker())) {
            throw new FlowRefused.NotYours(order.id());
        }
    }

    @PostMapping("/thanks")
    @AllowedFor(RESIDENT)
    Mono<ResponseEntity<ErrandView>> thank(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody ErrandBody.Thanks body) {
        var act = acts.by(caller, RESIDENT);
        return desk.reached(id, KIND, caller)
                .doOnNext(order -> {
                    if (!act.actor().equals(order.request().residentId())) {
                        throw new FlowRefused.NotYours(id);
                    }
                })
                .flatMap(order ->
                        errands.change(id, current -> ifMatch.check(current).thank(body.text(), act)))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(this::shown);
    }

    @GetMapping
    @AllowedFor({RESIDENT, PARTY_MEMBER, GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<ErrandView>> one(@PathVariable String id, Caller caller) {
        return desk.reached(id, KIND, caller)
                .flatMap(order -> errands.find(id))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(this::shown);
    }

    /** For whom it is run, in plain: to who runs it and to admins of the division; the reason is on record. */
    @PostMapping("/disclosure")
    @AllowedFor({PARTY_MEMBER, GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<Recipients.Disclosed>> disclose(
            @PathVariable String id, @Valid @RequestBody Reason reason, Caller caller) {
        return desk.reached(id, KIND, caller)
                .flatMap(order -> errands.find(id))
                .map(errand -> seen(errand, caller))
                .flatMap(errand -> Mono.justOrEmpty(errand.recipient())
                        .flatMap(whom -> disclosures.disclose(
                                caller, "errand/" + id, reason, () -> recipients.open(errand, whom))))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }

    private static Errand seen(Errand errand, Caller caller) {
        if (!FlowDesk.administers(caller) && !errand.runner().equals(caller.subject())) {
            throw new FlowRefused.NotYours(errand.id());
        }
        return errand;
    }

    private ResponseEntity<ErrandView> shown(Errand errand) {
        return ResponseEntity.ok()
                .eTag("\"" + errand.version() + "\"")
                .body(ErrandView.of(errand, recipients.masked(errand)));
    }
}
