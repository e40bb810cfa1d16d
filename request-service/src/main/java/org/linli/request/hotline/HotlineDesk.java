package org.linli.request.hotline;

import java.time.Clock;
import java.util.function.Function;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.CommandId;
import org.linli.request.course.Deed;
import org.linli.request.order.Act;
import org.linli.request.order.Acts;
import org.linli.request.order.Order;
import org.linli.request.order.OrderMetrics;
import org.linli.request.order.Orders;
import org.linli.request.order.Reader;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes in what the hotline sends. An order is two documents, the hotline's own word first: who dies in between leaves a word without an
 * order, and the same call sent again, which the hotline must do as it had no answer, opens the order that the word names.
 */
@Component
class HotlineDesk {

    private final HotlineOrders words;
    private final Callers callers;
    private final HotlineReception reception;
    private final Orders orders;
    private final OrderMetrics metrics;
    private final Acts acts;
    private final Clock clock;

    HotlineDesk(
            HotlineOrders words,
            Callers callers,
            HotlineReception reception,
            Orders orders,
            OrderMetrics metrics,
            Acts acts,
            Clock clock) {
        this.words = words;
        this.callers = callers;
        this.reception = reception;
        this.orders = orders;
        this.metrics = metrics;
        this.acts = acts;
        this.clock = clock;
    }

    /** What the hotline said, and the order that it became. */
    record Received(HotlineOrder word, Order order, boolean isNew) {}

    /**
     * Opens an order under the hotline's number, or finds the one that it opened before.
     *
     * @throws HotlineRefused.NumberReused if the number names another
     */
    Mono<Received> receive(String newOrderId, Caller caller, HotlineBody.Order body) {
        var fingerprint = callers.fingerprint(body);
        return words.find(caller.subject(), body.number())
                .switchIfEmpty(Mono.defer(() -> keep(newOrderId, caller, body, fingerprint)))
                .map(word -> same(word, fingerprint))
                .flatMap(word -> opened(word, caller, body));
    }

    private Mono<HotlineOrder> keep(String orderId, Caller caller, HotlineBody.Order body, String fingerprint) {
        var partner = caller.subject();
        var id = HotlineOrder.key(partner, body.number());
        var word = new HotlineOrder(
                id,
                1,
                partner,
                body.number(),
                orderId,
                fingerprint,
                reception.grid(body, caller).lineage(),
                body.details(),
                callers.seal(id, body),
                clock.instant());
        return words.add(word)
                .onErrorResume(DuplicateKeyException.class, quicker -> words.find(partner, body.number()));
    }

    private static HotlineOrder same(HotlineOrder word, String fingerprint) {
        if (!word.fingerprint().equals(fingerprint)) {
            throw new HotlineRefused.NumberReused(word.number());
        }
        return word;
    }

    private Mono<Received> opened(HotlineOrder word, Caller caller, HotlineBody.Order body) {
        return order(word, caller)
                .map(order -> new Received(word, order, false))
                .switchIfEmpty(Mono.defer(() -> open(word, caller, body)));
    }

    private Mono<Received> open(HotlineOrder word, Caller caller, HotlineBody.Order body) {
        var act = acts.by(caller, Role.HOTLINE);
        return reception
                .request(word.orderId(), body, caller)
                .map(request -> Order.submit(word.orderId(), request, act))
                .flatMap(submitted -> metrics.timed(orders.add(submitted)))
                .doOnNext(order -> metrics.count(order, act))
                .map(order -> new Received(word, order, true))
                .onErrorResume(
                        DuplicateKeyException.class,
                        quicker -> order(word, caller).map(order -> new Received(word, order, false)));
    }

    /** What a number of the caller's names. */
    Mono<Received> find(String number, Caller caller) {
        return words.find(caller.subject(), number)
                .flatMap(word -> order(word, caller).map(order -> new Received(word, order, false)))
                .switchIfEmpty(Mono.error(() -> new NotFound(number)));
    }

    private Mono<Order> order(HotlineOrder word, Caller caller) {
        return orders.find(word.orderId(), caller.scope(), Reader.of(caller));
    }

    /** Carries out a deed on the order that a number names. */
    Mono<Received> make(Deed deed, String number, Caller caller) {
        return made(number, caller, word -> change(word, caller, deed));
    }

    /**
     * The same for what may well be done twice, and then has a number of its own: under that number it is done once.
     *
     * @param occasion unlike any other of this order
     */
    Mono<Received> makeOnce(Deed deed, String number, String occasion, Caller caller) {
        return made(number, caller, word -> {
            var command = new CommandId(word.id() + "/" + deed.move() + "/" + occasion);
            return change(word, caller, deed).contextWrite(command::in);
        });
    }

    private Mono<Received> made(String number, Caller caller, Function<HotlineOrder, Mono<Order>> change) {
        return words.find(caller.subject(), number)
                .flatMap(word -> change.apply(word).map(order -> new Received(word, order, false)))
                .switchIfEmpty(Mono.error(() -> new NotFound(number)));
    }

    private Mono<Order> change(HotlineOrder word, Caller caller, Deed deed) {
        Act act = acts.by(caller, Role.HOTLINE);
        return orders.change(word.orderId(), caller.scope(), Reader.of(caller), order -> order.make(deed, act))
                .doOnNext(order -> metrics.count(order, act));
    }
}
