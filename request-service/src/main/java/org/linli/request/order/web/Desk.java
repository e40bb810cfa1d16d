package org.linli.request.order.web;

import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.IfMatch;
import org.linli.request.course.Deed;
import org.linli.request.order.Act;
import org.linli.request.order.Order;
import org.linli.request.order.OrderMetrics;
import org.linli.request.order.Orders;
import org.linli.request.order.Reader;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Carries out deeds on orders for the controllers, and shows what came of it. */
@Component
class Desk {

    private final Orders orders;
    private final OrderViews views;
    private final OrderMetrics metrics;

    Desk(Orders orders, OrderViews views, OrderMetrics metrics) {
        this.orders = orders;
        this.views = views;
        this.metrics = metrics;
    }

    /** On an order in the caller's own scope. */
    Mono<ResponseEntity<OrderView>> make(Deed deed, String id, Caller caller, IfMatch ifMatch, Act act) {
        return found(id, make(deed, id, caller, caller.scope(), ifMatch, act));
    }

    /** On an order of a narrower scope; empty if it is not there. */
    Mono<Order> make(Deed deed, String id, Caller caller, Scope scope, IfMatch ifMatch, Act act) {
        return orders.change(
                        id,
                        scope,
                        Reader.of(caller),
                        order -> ifMatch.check(order).make(deed, act))
                .doOnNext(order -> metrics.count(order, act));
    }

    /**
     * The answer to who asked for it.
     *
     * @throws NotFound if there is no such order for them
     */
    Mono<ResponseEntity<OrderView>> found(String id, Mono<Order> order) {
        return order.map(moved -> shown(moved, ResponseEntity.ok())).switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }

    ResponseEntity<OrderView> shown(Order order, ResponseEntity.BodyBuilder answer) {
        return answer.eTag("\"" + order.version() + "\"").body(views.of(order));
    }
}
