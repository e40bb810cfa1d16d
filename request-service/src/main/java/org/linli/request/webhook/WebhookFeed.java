package org.linli.request.webhook;

import java.util.List;
import org.linli.event.EventJson;
import org.linli.event.RequestEvent;
import org.linli.event.Topics;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.linli.request.delivery.Deliveries;
import org.linli.request.delivery.Letter;
import org.linli.request.delivery.Recipient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts what happens to orders in line for whoever subscribed to it. */
@Component
class WebhookFeed implements EventHandler {

    private final Webhooks webhooks;
    private final Deliveries deliveries;

    WebhookFeed(Webhooks webhooks, Deliveries deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    @Override
    public String group() {
        return "request-service.webhooks";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.REQUEST);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        return webhooks.live()
                .collectList()
                .filter(live -> !live.isEmpty())
                .flatMap(live -> Flux.fromIterable(batch)
                        .map(Received::event)
                        .ofType(RequestEvent.class)
                        .concatMap(event -> told(event, live))
                        .then());
    }

    /** In order, for the next event may be of the same order. */
    private Mono<Void> told(RequestEvent event, List<Webhook> live) {
        var type = EventJson.typeOf(event);
        var letter = new Letter(event.eventId().toString(), type, event.at(), EventJson.write(event));
        return Flux.fromIterable(live)
                .filter(webhook -> webhook.wants(event, type))
                .flatMap(webhook -> deliveries.add(recipient(webhook, event), letter))
                .then();
    }

    private static Recipient recipient(Webhook webhook, RequestEvent event) {
        var divisions = event.order().grid().lineage();
        return new Recipient(Subscribers.KIND, webhook.id(), event.subject(), divisions);
    }
}
