package org.linli.request.flow;

import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import org.linli.event.DivisionLevel;
import org.linli.event.RequestKind;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.linli.kit.identity.Scope;
import org.linli.kit.problem.NotFound;
import org.linli.request.course.Deed;
import org.linli.request.course.Taker;
import org.linli.request.order.Act;
import org.linli.request.order.Acts;
import org.linli.request.order.Order;
import org.linli.request.order.OrderMetrics;
import org.linli.request.order.Orders;
import org.linli.request.order.Reader;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the order of a flow for who is allowed, and moves it on by its own deeds. */
@Component
public class FlowDesk {

    private static final Role[] ADMINS = {COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN};

    private final Orders orders;
    private final Acts acts;
    private final OrderMetrics metrics;

    FlowDesk(Orders orders, Acts acts, OrderMetrics metrics) {
        this.orders = orders;
        this.acts = acts;
        this.metrics = metrics;
    }

    /** Someone doing something now, in the foremost of the roles that may. */
    public Act act(Caller caller) {
        return acts.by(caller, DISTRICT_ADMIN, STREET_ADMIN, COMMUNITY_ADMIN, GRID_STAFF, UNIT_ADMIN, PARTY_MEMBER);
    }

    /** An order of the kind that the caller reaches. */
    public Mono<Order> reached(String id, RequestKind kind, Caller caller) {
        var scopes = Flux.concat(
                Mono.fromSupplier(caller::scope),
                Flux.fromStream(() -> Taker.of(caller)).map(Taker::scope));
        return scopes.distinct()
                .concatMap(scope -> orders.find(id, scope, Reader.of(caller)))
                .next()
                .map(order -> ofKind(order, kind))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }

    /** The same, if it is the caller's to conduct: as an admin of its division, or because they have taken it. */
    public Mono<Order> conducted(String id, RequestKind kind, Caller caller) {
        return reached(id, kind, caller).doOnNext(order -> {
            if (!isConductor(order, caller)) {
                throw new FlowRefused.NotYours(id);
            }
        });
    }

    /** Whether the caller conducts the flow, rather than only sees it. */
    public boolean isConductor(Order order, Caller caller) {
        var isAdmin = caller.is(ADMINS) && caller.scope().covers(order.request().grid());
        return isAdmin
                || Taker.of(caller).anyMatch(who -> who.equals(order.state().taker()));
    }

    /** Whether the caller answers for the order's division. */
    public static boolean administers(Caller caller) {
        return caller.is(ADMINS);
    }

    /**
     * Answers an order for whoever has it; one that has been answered meanwhile is left as it is, so that a flow whose writer died in
     * between can be ended.
     */
    public Mono<Order> answer(Order order, String text, Act act) {
        var taker = order.state().taker();
        return taker == null || !order.state().isOpen()
                ? requireBegun(order)
                : make(order, new Deed.Answer(taker, text), act);
    }

    private static Mono<Order> requireBegun(Order order) {
        return order.state().isOpen()
                ? Mono.error(() -> new FlowRefused.IllegalStep(order.stage().name(), Step.FINISH))
                : Mono.just(order);
    }

    /** Makes a move on an order that was found for the caller. */
    public Mono<Order> make(Order order, Deed deed, Act act) {
        var community = order.request().grid().at(DivisionLevel.COMMUNITY);
        return orders.change(
                        order.id(),
                        new Scope.Division(community.value()),
                        new Reader(act.actor(), true),
                        current -> current.make(deed, act))
                .doOnNext(moved -> metrics.count(moved, act));
    }

    /** Claims an order that nobody has, for a member anywhere or for staff of its division. */
    public Mono<Order> claim(String id, RequestKind kind, Caller caller, Act act) {
        var deed = new Deed.Claim(caller.subject());
        var claimed = caller.is(PARTY_MEMBER)
                ? orders.claim(id, order -> ofKind(order, kind).make(deed, act))
                : orders.change(
                        id,
                        caller.scope(),
                        Reader.of(caller),
                        order -> ofKind(order, kind).make(deed, act));
        return claimed.doOnNext(moved -> metrics.count(moved, act)).switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }

    private static Order ofKind(Order order, RequestKind kind) {
        if (order.request().kind() != kind) {
            throw new FlowRefused.OtherKind(order.request().kind());
        }
        return order;
    }
}
