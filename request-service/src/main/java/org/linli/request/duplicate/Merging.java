package org.linli.request.duplicate;

import java.time.Clock;
import org.linli.kit.identity.Caller;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.Change;
import org.linli.request.course.Deed;
import org.linli.request.course.OrderState;
import org.linli.request.order.Act;
import org.linli.request.order.Order;
import org.linli.request.order.OrderMetrics;
import org.linli.request.order.Orders;
import org.linli.request.order.Reader;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Merges an order into another (并单): first the order, which tells everybody, then the proposal that led to it. Whoever dies in
 * between leaves the proposal to the feed, which hears of the order.
 */
@Component
class Merging {

    private static final int DEEPEST = 8; // masters of masters

    private final Orders orders;
    private final MergeProposals proposals;
    private final OrderMetrics metrics;
    private final Clock clock;

    Merging(Orders orders, MergeProposals proposals, OrderMetrics metrics, Clock clock) {
        this.orders = orders;
        this.proposals = proposals;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Fails with {@link NotFound} if there is no such order within the caller's reach. */
    Mono<Order> merge(String id, String masterId, Caller caller, Act act) {
        var reader = Reader.of(caller);
        return orders.find(id, caller.scope(), reader)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .then(master(masterId, id, caller, DEEPEST))
                .flatMap(master -> orders.change(id, caller.scope(), reader, order -> merged(order, master, act)))
                .doOnNext(order -> metrics.count(order, act))
                .delayUntil(order ->
                        proposals.change(id, caller.scope(), proposal -> proposal.followed(order, clock.instant())));
    }

    /** Merged before, by whomever, it stays as it is. */
    private static Change<Order> merged(Order order, Order master, Act act) {
        return order.state() instanceof OrderState.Merged(var there) && there.equals(master.id())
                ? Change.none(order)
                : order.make(new Deed.Merge(master.id()), act);
    }

    /** The one that is followed in the end. */
    private Mono<Order> master(String masterId, String id, Caller caller, int deep) {
        return orders.find(masterId, caller.scope(), Reader.of(caller))
                .filter(master ->
                        deep > 0 && !master.id().equals(id) && !master.request().secret())
                .flatMap(master -> master.state() instanceof OrderState.Merged(var next)
                        ? master(next, id, caller, deep - 1)
                        : Mono.just(master).filter(Merging::canBeFollowed))
                .switchIfEmpty(Mono.error(() -> new DuplicateRefused.NoMaster(masterId)));
    }

    private static boolean canBeFollowed(Order master) {
        return switch (master.stage()) {
            case SUBMITTED, ACCEPTED, DISPATCHED, SIGNED, IN_HAND, CLAIMED, RETURNED, REFERRED, SUSPENDED, ANSWERED ->
                true;
            case FOLLOWED_UP, CLOSED, REFUSED, WITHDRAWN, MERGED -> false;
        };
    }
}
