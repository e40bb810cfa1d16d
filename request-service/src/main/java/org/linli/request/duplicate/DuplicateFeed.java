package org.linli.request.duplicate;

import java.time.Clock;
import java.util.List;
import org.linli.event.RequestEvent;
import org.linli.event.Topics;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.linli.kit.identity.Scope;
import org.linli.request.duplicate.Followers.Follower;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks at each order that comes in, and follows what becomes of those that were proposed or merged. */
@Component
class DuplicateFeed implements EventHandler {

    private static final Scope EVERYWHERE = new Scope.Division("");

    private final Detective detective;
    private final Traces traces;
    private final MergeProposals proposals;
    private final Followers followers;
    private final Clock clock;

    DuplicateFeed(Detective detective, Traces traces, MergeProposals proposals, Followers followers, Clock clock) {
        this.detective = detective;
        this.traces = traces;
        this.proposals = proposals;
        this.followers = followers;
        this.clock = clock;
    }

    @Override
    public String group() {
        return "request-service.duplicates";
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
                .concatMap(this::handle)
                .then();
    }

    private Mono<Void> handle(RequestEvent event) {
        return switch (event) {
            case RequestEvent.Submitted submitted -> detective.look(submitted.subject());
            case RequestEvent.Merged merged ->
                followers
                        .follow(new Follower(merged.subject(), merged.order().residentId()), merged.masterId())
                        .then(decided(merged.subject()));
            case RequestEvent.Answered answered -> decided(answered.subject());
            case RequestEvent.Refused refused -> decided(refused.subject());
            case RequestEvent.Withdrawn withdrawn -> decided(withdrawn.subject());
            case RequestEvent.Accepted _,
                    RequestEvent.Dispatched _,
                    RequestEvent.Signed _,
                    RequestEvent.TakenInHand _,
                    RequestEvent.Claimed _,
                    RequestEvent.Returned _,
                    RequestEvent.Referred _,
                    RequestEvent.FollowedUp _,
                    RequestEvent.Rated _,
                    RequestEvent.Closed _,
                    RequestEvent.Reopened _,
                    RequestEvent.Supervised _,
                    RequestEvent.Urged _,
                    RequestEvent.Assisted _,
                    RequestEvent.Contributed _,
                    RequestEvent.Petitioned _,
                    RequestEvent.Decided _,
                    RequestEvent.Resumed _,
                    RequestEvent.Warned _,
                    RequestEvent.Escalated _ -> Mono.empty();
        };
    }

    private Mono<Void> decided(String orderId) {
        return traces.order(orderId)
                .flatMap(order ->
                        proposals.change(orderId, EVERYWHERE, proposal -> proposal.followed(order, clock.instant())))
                .then();
    }
}
