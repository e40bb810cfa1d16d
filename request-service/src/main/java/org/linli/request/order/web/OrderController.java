package org.linli.request.order.web;

import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.HOTLINE;
import static org.linli.kit.identity.Role.RESIDENT;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.store.IfMatch;
import org.linli.request.contact.Contacts;
import org.linli.request.course.Deed;
import org.linli.request.order.Acts;
import org.linli.request.order.Order;
import org.linli.request.order.OrderMetrics;
import org.linli.request.order.Orders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Requests come in; who asked says what they think, urges, or no longer wants it. */
@RestController
@RequestMapping("/api/v1/requests")
class OrderController {

    private final Orders orders;
    private final Reception reception;
    private final Contacts contacts;
    private final Desk desk;
    private final Acts acts;
    private final OrderMetrics metrics;

    OrderController(Orders orders, Reception reception, Contacts contacts, Desk desk, Acts acts, OrderMetrics metrics) {
        this.orders = orders;
        this.reception = reception;
        this.contacts = contacts;
        this.desk = desk;
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
                .map(stored ->
                        desk.shown(stored, ResponseEntity.created(URI.create("/api/v1/requests/" + stored.id()))));
    }

    @PostMapping("/{id}/rate")
    @AllowedFor(RESIDENT)
    Mono<ResponseEntity<OrderView>> rate(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody OrderBody.Rate body) {
        return ofResident(new Deed.Rate(body.rating()), id, caller, ifMatch);
    }

    @PostMapping("/{id}/urge")
    @AllowedFor(RESIDENT)
    Mono<ResponseEntity<OrderView>> urge(
            @PathVariable String id,
            Caller caller,
            IfMatch ifMatch,
            @Valid @RequestBody(required = false) OrderBody.@Nullable Urge body) {
        return ofResident(new Deed.Urge(body == null ? null : body.text()), id, caller, ifMatch);
    }

    @PostMapping("/{id}/withdraw")
    @AllowedFor({RESIDENT, GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<OrderView>> withdraw(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody OrderBody.Reason body) {
        var act = acts.by(caller, DISTRICT_ADMIN, STREET_ADMIN, COMMUNITY_ADMIN, GRID_STAFF, RESIDENT);
        return desk.make(new Deed.Withdraw(body.reason()), id, caller, ifMatch, act);
    }

    private Mono<ResponseEntity<OrderView>> ofResident(Deed deed, String id, Caller caller, IfMatch ifMatch) {
        var own = new Scope.Person(caller.subject());
        return desk.found(id, desk.make(deed, id, caller, own, ifMatch, acts.by(caller, RESIDENT)));
    }
}
