package org.linli.request.hotline;

import java.util.Optional;
import org.linli.kit.identity.Scope;
import org.linli.kit.partner.PartnerCallbacks;
import org.linli.request.course.HistoryEntry;
import org.linli.request.delivery.Message;
import org.linli.request.delivery.Receiver;
import org.linli.request.delivery.Receivers;
import org.linli.request.order.Order;
import org.linli.request.order.Orders;
import org.linli.request.order.Reader;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hotlines as deliveries know them. The operator names their addresses, which may well lie in the city's own network. */
@Component
class Hotlines implements Receivers {

    static final String KIND = "hotline";

    private static final String CONTENT_TYPE = "application/json";
    private static final Scope EVERYWHERE = new Scope.Division("");

    private final PartnerCallbacks callbacks;
    private final HotlineOrders words;
    private final Orders orders;

    Hotlines(PartnerCallbacks callbacks, HotlineOrders words, Orders orders) {
        this.callbacks = callbacks;
        this.words = words;
        this.orders = orders;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The partner's id, of the subject that it acts under. */
    static String name(String subject) {
        return subject.startsWith(PartnerCallbacks.SUBJECT)
                ? subject.substring(PartnerCallbacks.SUBJECT.length())
                : subject;
    }

    boolean wantsCallbacks(String subject) {
        return subject.startsWith(PartnerCallbacks.SUBJECT) && callbacks.isWantedBy(name(subject));
    }

    /** One that has been taken out of the file may be back tomorrow. */
    @Override
    public Mono<Receiver> find(String name) {
        return Mono.fromSupplier(() -> callbacks
                .of(name)
                .<Receiver>map(to -> new Receiver.Ready(to.address(), true, to.key(), CONTENT_TYPE))
                .orElseGet(Receiver.Away::new));
    }

    /** What was said at a step is in the order's history, and goes out from there: deliveries hold none of it. */
    @Override
    public Mono<String> body(String orderId, Message message) {
        return words.ofOrder(orderId)
                .flatMap(word -> orders.find(orderId, EVERYWHERE, new Reader(word.partner(), false)))
                .map(order -> Callback.body(order.id(), message, said(order, message)))
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("no order " + orderId)));
    }

    private static Optional<HistoryEntry> said(Order order, Message message) {
        return order.history().stream()
                .filter(entry -> entry.at().equals(message.at()))
                .filter(entry -> Callback.tells(entry.deed(), message.type()))
                .findFirst();
    }
}
