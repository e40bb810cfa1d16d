package org.linli.request.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.linli.event.DivisionCode;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.identity.Scope;
import org.linli.request.order.CountedOrders;
import org.linli.request.order.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Counts the orders of a division themselves and compares; and works every deadline out again from the history and compares. What was
 * stored a moment ago may not be counted yet.
 */
@Component
class Recount {

    private static final int MOST_DIFFERENCES = 100;

    private final CountedOrders orders;
    private final Figures figures;
    private final WorkingCalendar calendar;

    Recount(CountedOrders orders, Figures figures, WorkingCalendar calendar) {
        this.orders = orders;
        this.figures = figures;
        this.calendar = calendar;
    }

    /**
     * @param counters how many there are of the division and of what lies below it
     * @param equal whether all counters are what a recount gives
     * @param differences the first of them
     * @param deadlinesEqual whether all deadlines are what their histories give
     * @param deadlineDifferences ids of the first orders where they are not
     */
    record Verification(
            DivisionCode division,
            long orders,
            int counters,
            boolean equal,
            List<Difference> differences,
            boolean deadlinesEqual,
            List<String> deadlineDifferences) {}

    /** One amount, as the counter has it and as the orders give it. */
    record Difference(String counter, String field, long counted, long recounted) {}

    Mono<Verification> verify(DivisionCode division, Scope scope) {
        var recount = orders.all(division, scope).collect(() -> new Sums(division), this::add);
        var counted = figures.all(division, scope).collectMap(counter -> counter.getString("_id"), Recount::amounts);
        return Mono.zip(recount, counted).map(both -> compared(division, both.getT1(), both.getT2()));
    }

    /** What the orders give, while they are read one after the other. */
    private static final class Sums {

        private final DivisionCode division;
        private final Map<String, Map<String, Long>> counters = new HashMap<>();
        private final List<String> otherDeadlines = new ArrayList<>();
        private long orders;

        private Sums(DivisionCode division) {
            this.division = division;
        }
    }

    private void add(Sums sums, Order order) {
        sums.orders++;
        var again = order.asOf(order.version(), calendar);
        Movement.add(sums.counters, again, 1);
        if (!again.deadlines().equals(order.deadlines()) && sums.otherDeadlines.size() < MOST_DIFFERENCES) {
            sums.otherDeadlines.add(order.id());
        }
    }

    private static Verification compared(DivisionCode division, Sums sums, Map<String, Map<String, Long>> counted) {
        sums.counters.keySet().removeIf(id -> !id.startsWith(sums.division.value()));
        var ids = new TreeSet<>(sums.counters.keySet());
        ids.addAll(counted.keySet());
        var differences = ids.stream()
                .flatMap(id ->
                        differences(id, counted.getOrDefault(id, Map.of()), sums.counters.getOrDefault(id, Map.of())))
                .limit(MOST_DIFFERENCES)
                .toList();
        return new Verification(
                division,
                sums.orders,
                ids.size(),
                differences.isEmpty(),
                differences,
                sums.otherDeadlines.isEmpty(),
                sums.otherDeadlines);
    }

    private static Stream<Difference> differences(
            String counter, Map<String, Long> counted, Map<String, Long> recounted) {
        var fields = new TreeSet<>(recounted.keySet());
        fields.addAll(counted.keySet());
        return fields.stream()
                .map(field -> new Difference(
                        counter, field, counted.getOrDefault(field, 0L), recounted.getOrDefault(field, 0L)))
                .filter(difference -> difference.counted != difference.recounted);
    }

    /** A counter's amounts by their paths. */
    private static Map<String, Long> amounts(Document counter) {
        var flat = new HashMap<String, Long>();
        flatten(Contribution.PERIODS, counter.get(Contribution.PERIODS, new Document()), flat);
        return flat;
    }

    private static void flatten(String path, Document part, Map<String, Long> flat) {
        part.forEach((name, value) -> {
            if (value instanceof Document inner) {
                flatten(path + "." + name, inner, flat);
            } else if (value instanceof Number amount) {
                flat.put(path + "." + name, amount.longValue());
            }
        });
    }
}
