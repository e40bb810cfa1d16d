package org.linli.request.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.event.RequestEvent;
import org.linli.event.Topics;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Origin;
import org.linli.kit.consume.Received;
import org.linli.kit.tally.Increment;
import org.linli.kit.tally.Tallies;
import org.linli.kit.tally.Tally;
import org.linli.request.order.CountedOrders;
import org.linli.request.order.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts what the service's own events tell of, each exactly once. */
@Component
class FiguresFeed implements EventHandler {

    private final Tally tally;
    private final CountedOrders orders;
    private final WorkingCalendar calendar;

    FiguresFeed(Tallies tallies, CountedOrders orders, WorkingCalendar calendar) {
        this.tally = tallies.of(Figures.COLLECTION);
        this.orders = orders;
        this.calendar = calendar;
    }

    @Override
    public String group() {
        return "request-service.figures";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.REQUEST);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        var moves = batch.stream()
                .filter(received -> received.event() instanceof RequestEvent)
                .toList();
        if (moves.isEmpty()) {
            return Mono.empty();
        }
        var ids = moves.stream()
                .map(received -> received.event().subject())
                .distinct()
                .toList();
        return orders.all(ids).collectMap(Order::id).flatMap(found -> count(moves, found));
    }

    /** Many deeds change no figure; those leave no trace in the store. */
    private Mono<Void> count(List<Received> moves, Map<String, Order> found) {
        var increments = new HashMap<Origin, List<Increment>>();
        moves.forEach(received -> increments.put(received.origin(), increments(received, found)));
        var counting = moves.stream()
                .filter(received -> !of(received, increments).isEmpty())
                .toList();
        return counting.isEmpty() ? Mono.empty() : tally.count(counting, received -> of(received, increments));
    }

    private static List<Increment> of(Received received, Map<Origin, List<Increment>> increments) {
        return increments.getOrDefault(received.origin(), List.of());
    }

    private List<Increment> increments(Received received, Map<String, Order> found) {
        var event = received.event();
        var order = Optional.ofNullable(found.get(event.subject()))
                .filter(one -> event.sequence() >= 1 && event.sequence() <= one.version())
                .orElseThrow(() -> new UnknownOrder(event.subject(), event.sequence()));
        return Movement.of(order, event.sequence(), received.origin(), calendar);
    }

    /** An event of an order that is not there: nothing that this service has told. */
    static final class UnknownOrder extends IllegalArgumentException {

        UnknownOrder(String id, long sequence) {
            super("no order " + id + " with version " + sequence);
        }
    }
}
