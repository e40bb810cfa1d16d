package org.linli.request.order.web;

import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.personal.PhoneNumber;
import org.linli.kit.personal.disclosure.Disclosed;
import org.linli.kit.personal.disclosure.Disclosures;
import org.linli.kit.personal.disclosure.Reason;
import org.linli.kit.problem.NotFound;
import org.linli.request.contact.Contacts;
import org.linli.request.course.Taker;
import org.linli.request.order.Order;
import org.linli.request.order.Orders;
import org.linli.request.order.Reader;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whom to call about an order, in plain, and the orders of someone who calls. */
@RestController
@RequestMapping("/api/v1/requests")
class ContactController {

    private final Orders orders;
    private final OrderViews views;
    private final Contacts contacts;
    private final Disclosures disclosures;

    ContactController(Orders orders, OrderViews views, Contacts contacts, Disclosures disclosures) {
        this.orders = orders;
        this.views = views;
        this.contacts = contacts;
        this.disclosures = disclosures;
    }

    /** Whose orders to look for. */
    record ContactSearch(@NotNull PhoneNumber phone) {}

    @PostMapping("/search")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<Page<OrderView>> search(@Valid @RequestBody ContactSearch body, Caller caller, Paging paging) {
        var found = orders.ofContact(contacts.hash(body.phone()), caller.scope(), Reader.of(caller), paging);
        return disclosures.search(caller, "requests", found).map(page -> page.map(views::of));
    }

    @PostMapping("/{id}/contact/disclosure")
    @AllowedFor({PARTY_MEMBER, UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<Disclosed>> disclose(
            @PathVariable String id, @Valid @RequestBody Reason reason, Caller caller) {
        return administered(id, caller)
                .switchIfEmpty(handled(id, caller))
                .flatMap(order -> Mono.justOrEmpty(order.request().contact()))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .flatMap(contact -> disclosures.disclose(caller, "request/" + id, reason, Contacts.owner(id), contact));
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
}
