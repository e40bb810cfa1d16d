package org.linli.request.delivery;

import java.time.Clock;
import java.util.Optional;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in what is to be told, and shows what has become of it. */
@Component
public class Deliveries {

    private final Lanes lanes;
    private final Clock clock;

    Deliveries(Lanes lanes, Clock clock) {
        this.lanes = lanes;
        this.clock = clock;
    }

    /** Stores a letter behind those that were stored for the recipient before; the same one given again is told once. */
    public Mono<DeliveryLog> add(Recipient to, Letter letter) {
        var now = clock.instant();
        return lanes.change(to.lane(), lane -> lane.with(letter, now))
                .switchIfEmpty(Mono.defer(() -> lanes.add(Lane.opened(to, letter, now))))
                .onErrorResume(
                        DuplicateKeyException.class,
                        openedMeanwhile -> lanes.change(to.lane(), lane -> lane.with(letter, now)))
                .map(DeliveryLog::of);
    }

    /** What one receiver is told of orders in the scope, the youngest orders first. */
    public Mono<Page<DeliveryLog>> of(String kind, String name, Optional<LaneState> state, Scope scope, Paging paging) {
        return lanes.of(Recipient.receiver(kind, name), state, scope, paging).map(page -> page.map(DeliveryLog::of));
    }

    /** What all receivers of a kind are told of orders in the scope. */
    public Mono<Page<DeliveryLog>> of(String kind, LaneState state, Scope scope, Paging paging) {
        return lanes.of(kind, state, scope, paging).map(page -> page.map(DeliveryLog::of));
    }

    /** Has what was given up tried again; what was not changes nothing. */
    public Mono<DeliveryLog> replay(String kind, String name, String orderId, Scope scope) {
        var id = Recipient.receiver(kind, name) + "/" + orderId;
        var now = clock.instant();
        return lanes.change(scope, id, lane -> lane.revived(now))
                .map(DeliveryLog::of)
                .switchIfEmpty(Mono.error(() -> new NotFound(orderId)));
    }
}
