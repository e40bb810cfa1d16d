package org.linli.request.order.web;

import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.store.IfMatch;
import org.linli.request.course.Deed;
import org.linli.request.course.Taker;
import org.linli.request.order.Acts;
import org.linli.request.order.OrderMetrics;
import org.linli.request.order.Orders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What units and members do with orders that they have. */
@RestController
@RequestMapping("/api/v1/requests/{id}")
class TakerController {

    private final Orders orders;
    private final Desk desk;
    private final Acts acts;
    private final OrderMetrics metrics;

    TakerController(Orders orders, Desk desk, Acts acts, OrderMetrics metrics) {
        this.orders = orders;
        this.desk = desk;
        this.acts = acts;
        this.metrics = metrics;
    }

    @PostMapping("/sign")
    @AllowedFor(UNIT_ADMIN)
    Mono<ResponseEntity<OrderView>> sign(
            @PathVariable String id,
            Caller caller,
            IfMatch ifMatch,
            @RequestBody(required = false) OrderBody.@Nullable Nothing body) {
        return asUnit(Deed.Sign::new, id, caller, ifMatch);
    }

    @PostMapping("/take-in-hand")
    @AllowedFor(UNIT_ADMIN)
    Mono<ResponseEntity<OrderView>> takeInHand(
            @PathVariable String id,
            Caller caller,
            IfMatch ifMatch,
            @Valid @RequestBody(required = false) OrderBody.@Nullable Urge body) {
        var text = body == null ? null : body.text();
        return asUnit(unit -> new Deed.TakeInHand(unit, text), id, caller, ifMatch);
    }

    @PostMapping("/return")
    @AllowedFor(UNIT_ADMIN)
    Mono<ResponseEntity<OrderView>> giveBack(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody OrderBody.Return body) {
        return asUnit(unit -> new Deed.Return(unit, body.ground(), body.text()), id, caller, ifMatch);
    }

    @PostMapping("/contribute")
    @AllowedFor(UNIT_ADMIN)
    Mono<ResponseEntity<OrderView>> contribute(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody OrderBody.Text body) {
        return asUnit(unit -> new Deed.Contribute(unit, body.text()), id, caller, ifMatch);
    }

    @PostMapping("/claim")
    @AllowedFor(PARTY_MEMBER)
    Mono<ResponseEntity<OrderView>> claim(
            @PathVariable String id,
            Caller caller,
            IfMatch ifMatch,
            @RequestBody(required = false) OrderBody.@Nullable Nothing body) {
        var act = acts.by(caller, PARTY_MEMBER);
        var deed = new Deed.Claim(caller.subject());
        var claimed = orders.claim(id, order -> ifMatch.check(order).make(deed, act));
        return desk.found(id, claimed.doOnNext(order -> metrics.count(order, act)));
    }

    @PostMapping("/answer")
    @AllowedFor({UNIT_ADMIN, PARTY_MEMBER})
    Mono<ResponseEntity<OrderView>> answer(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody OrderBody.Text body) {
        var answered = Flux.fromStream(() -> Taker.of(caller)).concatMap(taker -> {
            var act = acts.by(caller, taker.role());
            return desk.make(new Deed.Answer(taker, body.text()), id, caller, taker.scope(), ifMatch, act);
        });
        return desk.found(id, answered.next());
    }

    private Mono<ResponseEntity<OrderView>> asUnit(
            Function<String, Deed> deed, String id, Caller caller, IfMatch ifMatch) {
        var act = acts.by(caller, UNIT_ADMIN);
        var made = Mono.justOrEmpty(caller.unitId())
                .flatMap(unit -> desk.make(deed.apply(unit), id, caller, new Scope.Unit(unit), ifMatch, act));
        return desk.found(id, made);
    }
}
