package org.linli.request.hotline;

import java.util.List;
import org.linli.event.Channel;
import org.linli.event.RequestEvent;
import org.linli.event.Topics;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.linli.request.delivery.Deliveries;
import org.linli.request.delivery.DeliveryLog;
import org.linli.request.delivery.Letter;
import org.linli.request.delivery.Recipient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts every step of the hotlines' orders in line for the hotline that sent the order in. */
@Component
class HotlineFeed implements EventHandler {

    private final HotlineOrders words;
    private final Hotlines hotlines;
    private final Deliveries deliveries;

    HotlineFeed(HotlineOrders words, Hotlines hotlines, Deliveries deliveries) {
        this.words = words;
        this.hotlines = hotlines;
        this.deliveries = deliveries;
    }

    @Override
    public String group() {
        return "request-service.hotline";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.REQUEST);
    }

    /** In order, for the next event may be of the same order. */
    @Override
    public Mono<Void> handle(List<Received> batch) {
        return Flux.fromIterable(batch)
                .map(Received::event)
                .ofType(RequestEvent.class)
                .filter(event -> event.order().channel() == Channel.HOTLINE)
                .concatMap(this::told)
                .then();
    }

    /** What came in as any other request has no number, and its sender asks when it wants to know. */
    private Mono<DeliveryLog> told(RequestEvent event) {
        return words.ofOrder(event.subject())
                .filter(word -> hotlines.wantsCallbacks(word.partner()))
                .flatMap(word -> deliveries.add(recipient(word), letter(word, event)));
    }

    private static Recipient recipient(HotlineOrder word) {
        return new Recipient(Hotlines.KIND, Hotlines.name(word.partner()), word.orderId(), word.divisions());
    }

    private static Letter letter(HotlineOrder word, RequestEvent event) {
        var content = Callback.content(word.number(), event);
        return new Letter(event.eventId().toString(), Step.of(event).name(), event.at(), content);
    }
}
