package org.linli.request.hotline;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.personal.disclosure.Disclosures;
import org.linli.kit.personal.disclosure.Reason;
import org.linli.kit.problem.NotFound;
import org.linli.request.course.Taker;
import org.linli.request.delivery.Deliveries;
import org.linli.request.delivery.DeliveryLog;
import org.linli.request.delivery.LaneState;
import org.linli.request.order.Order;
import org.linli.request.order.Orders;
import org.linli.request.order.Reader;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What staff see of the hotline: what it said of an order, and what it was told. */
@RestController
@RequestMapping("/api/v1/hotline")
class HotlineStaffController {

    /** Nothing to say: {@code {}}, {@code null} or no body at all. */
    record Nothing() {}

    private final HotlineOrders words;
    private final Orders orders;
    private final Callers callers;
    private final Deliveries deliveries;
    private final Disclosures disclosures;

    HotlineStaffController(
            HotlineOrders words, Orders orders, Callers callers, Deliveries deliveries, Disclosures disclosures) {
        this.words = words;
        this.orders = orders;
        this.callers = callers;
        this.deliveries = deliveries;
        this.disclosures = disclosures;
    }

    @GetMapping("/words/{orderId}")
    @AllowedFor({UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<HotlineView.Word> word(@PathVariable String orderId, Caller caller) {
        return orders.find(orderId, caller.scope(), Reader.of(caller))
                .flatMap(order -> words.ofOrder(order.id()))
                .map(word -> HotlineView.Word.of(word, callers.masked(word)))
                .switchIfEmpty(Mono.error(() -> new NotFound(orderId)));
    }

    /** To admins in scope, and to the unit that has it. */
    @PostMapping("/words/{orderId}/disclosure")
    @AllowedFor({UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<HotlineView.Disclosed>> disclose(
            @PathVariable String orderId, @Valid @RequestBody Reason reason, Caller caller) {
        return administered(orderId, caller)
                .switchIfEmpty(handled(orderId, caller))
                .flatMap(order -> words.ofOrder(order.id()))
                .switchIfEmpty(Mono.error(() -> new NotFound(orderId)))
                .flatMap(word -> disclosures.disclose(
                        caller, "request/" + orderId, reason, () -> HotlineView.Disclosed.of(callers.open(word))));
    }

    private Mono<Order> administered(String id, Caller caller) {
        return caller.is(COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN)
                ? orders.find(id, caller.scope(), Reader.of(caller))
                : Mono.empty();
    }

    private Mono<Order> handled(String id, Caller caller) {
        return Flux.fromStream(() -> Taker.of(caller))
                .concatMap(taker ->
                        orders.find(id, taker.scope(), Reader.of(caller)).map(order -> order.handledBy(taker)))
                .next();
    }

    /** What hotlines were told of orders in scope; by default what was given up. */
    @GetMapping("/callbacks")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<DeliveryLog>> callbacks(
            @RequestParam(defaultValue = "DEAD") LaneState state, Caller caller, Paging paging) {
        return deliveries.of(Hotlines.KIND, state, caller.scope(), paging);
    }

    @PostMapping("/callbacks/{hotline}/{orderId}/replay")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<DeliveryLog> replay(
            @PathVariable String hotline,
            @PathVariable String orderId,
            Caller caller,
            @RequestBody(required = false) @Nullable Nothing body) {
        return deliveries.replay(Hotlines.KIND, hotline, orderId, caller.scope());
    }
}
