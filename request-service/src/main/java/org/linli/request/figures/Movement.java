package org.linli.request.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.consume.Origin;
import org.linli.kit.tally.Increment;
import org.linli.request.order.Order;

/**
 * What one deed changes in the counters: what the order adds after it, less what it added before. It is worked out from the history,
 * which never changes, so it is the same whenever it is asked; and all deeds of an order together are what the order adds.
 */
final class Movement {

    private Movement() {}

    /** @param version of the order that the deed made */
    static List<Increment> of(Order order, long version, Origin origin, WorkingCalendar calendar) {
        var moved = new HashMap<String, Map<String, Long>>();
        add(moved, order.asOf(version, calendar), 1);
        if (version > 1) {
            add(moved, order.asOf(version - 1, calendar), -1);
        }
        moved.values().forEach(amounts -> amounts.values().removeIf(amount -> amount == 0));
        return moved.entrySet().stream()
                .filter(cell -> !cell.getValue().isEmpty())
                .map(cell -> new Increment(cell.getKey(), origin, Map.of(), cell.getValue()))
                .toList();
    }

    /** Adds what an order adds to each of its counters. */
    static void add(Map<String, Map<String, Long>> counters, Order order, long times) {
        var amounts = Contribution.of(order);
        Cell.of(order).forEach(cell -> {
            var counter = counters.computeIfAbsent(cell.id(), ignored -> new HashMap<>());
            amounts.forEach((field, amount) -> counter.merge(field, times * amount, Long::sum));
        });
    }
}
