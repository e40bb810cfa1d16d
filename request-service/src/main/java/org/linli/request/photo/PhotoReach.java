package org.linli.request.photo;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.HOTLINE;
import static org.linli.kit.identity.Role.RESIDENT;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import java.util.EnumSet;
import java.util.Set;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.problem.NotFound;
import org.linli.request.course.Stage;
import org.linli.request.course.Taker;
import org.linli.request.order.Order;
import org.linli.request.order.Orders;
import org.linli.request.order.Reader;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who sees the photos of an order: whoever sees the order. Who adds some: who asked, who handles it, and the staff of the place. */
@Component
class PhotoReach {

    private static final Set<Stage> OVER = EnumSet.of(Stage.CLOSED, Stage.REFUSED, Stage.WITHDRAWN, Stage.MERGED);

    private final Orders orders;

    PhotoReach(Orders orders) {
        this.orders = orders;
    }

    /** Fails with {@link NotFound} where the caller does not see the order. */
    Mono<Order> seen(String id, Caller caller) {
        return orders.find(id, caller.scope(), Reader.of(caller))
                .filter(order -> !onlyAsHotline(caller) || order.wasSubmittedBy(caller.subject()))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }

    private static boolean onlyAsHotline(Caller caller) {
        return caller.is(HOTLINE) && !isStaff(caller) && !caller.is(AUDITOR);
    }

    private static boolean isStaff(Caller caller) {
        return caller.is(GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN);
    }

    /** Fails like {@link #seen}, or with a refusal where the caller sees the order but has nothing to add. */
    Mono<Order> addedTo(String id, Caller caller) {
        return staffs(id, caller)
                .switchIfEmpty(Mono.defer(() -> asked(id, caller)))
                .switchIfEmpty(Mono.defer(() -> handled(id, caller)))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }

    private Mono<Order> staffs(String id, Caller caller) {
        return isStaff(caller) ? orders.find(id, caller.scope(), Reader.of(caller)) : Mono.empty();
    }

    private Mono<Order> asked(String id, Caller caller) {
        return caller.is(RESIDENT)
                ? orders.find(id, new Scope.Person(caller.subject()), Reader.of(caller))
                        .filter(order -> caller.subject().equals(order.request().residentId()))
                        .map(PhotoReach::notOver)
                : Mono.empty();
    }

    private static Order notOver(Order order) {
        if (OVER.contains(order.stage())) {
            throw new OrderIsOver();
        }
        return order;
    }

    private Mono<Order> handled(String id, Caller caller) {
        return Flux.fromStream(() -> Taker.of(caller))
                .concatMap(taker ->
                        orders.find(id, taker.scope(), Reader.of(caller)).map(order -> order.handledBy(taker)))
                .next();
    }
}
