package org.linli.partymember.meeting.docket;

import java.util.List;
import org.linli.event.RequestEvent;
import org.linli.event.RequestEvent.Referred;
import org.linli.event.Topics;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts orders on the agenda when they are referred to a joint meeting, and takes them off when anything else becomes of them. */
@Component
class StuckOrderEvents implements EventHandler {

    /**
     * Before an order is referred it was submitted, and sent and given back twice at least: nothing that comes as early as this follows a
     * referral, and need not be remembered.
     */
    private static final int EARLIEST_REFERRAL = 5;

    private final StuckOrders orders;

    StuckOrderEvents(StuckOrders orders) {
        this.orders = orders;
    }

    @Override
    public String group() {
        return "party-member.stuck-orders";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.REQUEST);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        return Flux.fromIterable(batch)
                .map(Received::event)
                .ofType(RequestEvent.class)
                .filter(event -> event.sequence() >= EARLIEST_REFERRAL)
                .concatMap(this::take)
                .then();
    }

    private Mono<Void> take(RequestEvent event) {
        return switch (event) {
            // A meeting is no place for what only those may know who handle it.
            case Referred referred -> referred.order().confidential() ? Mono.empty() : orders.refer(referred);
            case RequestEvent.Dispatched _, RequestEvent.Withdrawn _ -> orders.leave(event);
            case RequestEvent.Submitted _,
                    RequestEvent.Accepted _,
                    RequestEvent.Refused _,
                    RequestEvent.Signed _,
                    RequestEvent.Claimed _,
                    RequestEvent.Answered _,
                    RequestEvent.Rated _,
                    RequestEvent.Closed _,
                    RequestEvent.Merged _,
                    RequestEvent.TakenInHand _,
                    RequestEvent.Returned _,
                    RequestEvent.FollowedUp _,
                    RequestEvent.Reopened _,
                    RequestEvent.Supervised _,
                    RequestEvent.Urged _,
                    RequestEvent.Assisted _,
                    RequestEvent.Contributed _,
                    RequestEvent.Petitioned _,
                    RequestEvent.Decided _,
                    RequestEvent.Resumed _,
                    RequestEvent.Warned _,
                    RequestEvent.Escalated _ -> Mono.empty(); // none of these leads away from a referral
        };
    }
}
