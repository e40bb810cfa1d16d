package org.linli.request.order.web;

import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.HOTLINE;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.RESIDENT;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.linli.kit.identity.Scope;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.Change;
import org.linli.kit.store.IfMatch;
import org.linli.request.contact.Contacts;
import org.linli.request.order.Act;
import org.linli.request.order.Acts;
import org.linli.request.order.Order;
import org.linli.request.order.OrderMetrics;
import org.linli.request.order.Orders;
import org.linli.request.order.Taker;
import org.linli.request.unit.Units;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Requests come in, and orders move. */
@RestController
@RequestMapping("/api/v1/requests")
class OrderController {

    private static final Role[] ADMINS = {DISTRICT_ADMIN, STREET_ADMIN, COMMUNITY_ADMIN};

    private final Orders orders;
    private final Reception reception;
    private final Units units;
    private final Contacts contacts;
    private final OrderViews views;
    private final Acts acts;
    private final OrderMetrics metrics;

    OrderController(
            Orders orders,
            Reception reception,
            Units units,
            Contacts contacts,
            OrderViews views,
            Acts acts,
            OrderMetrics metrics) {
        this.orders = orders;
        this.reception = reception;
        this.units = units;
        this.contacts = contacts;
        this.views = views;
        this.acts = acts;
        this.metrics = metrics;
    }

    @PostMapping
    @AllowedFor({RESIDENT, GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, HOTLINE})
    Mono<ResponseEntity<OrderView>> submit(NewId id, Caller caller, @Valid @RequestBody OrderBody.Submit body) {
        var request = reception.receive(body, caller, contacts.seal(id.value(), body.contact()));
        var act = acts.by(caller, reception.rolesFor(request.channel()));
        var order = Order.submit(id.value(), request, act);
        return metrics.timed(orders.add(order))
                .doOnNext(stored -> metrics.count(stored, act))
                .map(stored -> shown(stored, ResponseEntity.created(URI.create("/api/v1/requests/" + stored.id()))));
    }

    @PostMapping("/{id}/dispatch")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<OrderView>> dispatch(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody OrderBody.Dispatch body) {
        var act = acts.by(caller, ADMINS);
        var moved = move(id, caller.scope(), ifMatch, act, order -> order.dispatch(body.unitId(), act));
        return found(id, units.require(body.unitId()).then(moved));
    }

    @PostMapping("/{id}/sign")
    @AllowedFor(UNIT_ADMIN)
    Mono<ResponseEntity<OrderView>> sign(
            @PathVariable String id,
            Caller caller,
            IfMatch ifMatch,
            @RequestBody(required = false) OrderBody.@Nullable Nothing body) {
        var act = acts.by(caller, UNIT_ADMIN);
        var moved = Mono.justOrEmpty(caller.unitId())
                .flatMap(unit -> move(id, new Scope.Unit(unit), ifMatch, act, order -> order.sign(unit, act)));
        return found(id, moved);
    }

    @PostMapping("/{id}/claim")
    @AllowedFor(PARTY_MEMBER)
    Mono<ResponseEntity<OrderView>> claim(
            @PathVariable String id,
            Caller caller,
            IfMatch ifMatch,
            @RequestBody(required = false) OrderBody.@Nullable Nothing body) {
        var act = acts.by(caller, PARTY_MEMBER);
        var claimed = orders.claim(id, order -> ifMatch.check(order).claim(act));
        return found(id, claimed.doOnNext(order -> metrics.count(order, act)));
    }

    @PostMapping("/{id}/answer")
    @AllowedFor({UNIT_ADMIN, PARTY_MEMBER})
    Mono<ResponseEntity<OrderView>> answer(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody OrderBody.Answer body) {
        var answered = Flux.fromStream(() -> Taker.of(caller)).concatMap(taker -> {
            var act = acts.by(caller, taker.role());
            return move(id, taker.scope(), ifMatch, act, order -> order.answer(taker, body.text(), act));
        });
        return found(id, answered.next());
    }

    @PostMapping("/{id}/rate")
    @AllowedFor(RESIDENT)
    Mono<ResponseEntity<OrderView>> rate(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody OrderBody.Rate body) {
        var act = acts.by(caller, RESIDENT);
        var own = new Scope.Person(caller.subject());
        return found(id, move(id, own, ifMatch, act, order -> order.rate(body.rating(), act)));
    }

    @PostMapping("/{id}/close")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<OrderView>> close(
            @PathVariable String id,
            Caller caller,
            IfMatch ifMatch,
            @RequestBody(required = false) OrderBody.@Nullable Nothing body) {
        var act = acts.by(caller, ADMINS);
        return found(id, move(id, caller.scope(), ifMatch, act, order -> order.close(act)));
    }

    private Mono<Order> move(String id, Scope scope, IfMatch ifMatch, Act act, Function<Order, Change<Order>> command) {
        return orders.change(id, scope, order -> command.apply(ifMatch.check(order)))
                .doOnNext(order -> metrics.count(order, act));
    }

    private Mono<ResponseEntity<OrderView>> found(String id, Mono<Order> order) {
        return order.map(moved -> shown(moved, ResponseEntity.ok())).switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }

    private ResponseEntity<OrderView> shown(Order order, ResponseEntity.BodyBuilder answer) {
        return answer.eTag("\"" + order.version() + "\"").body(views.of(order));
    }
}
