package org.linli.request.figures;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.linli.request.course.Move;
import org.linli.request.course.Stage;
import org.linli.request.deadline.Due;
import org.linli.request.order.Order;

/**
 * What one order adds to each of its counters, as it stands; a function of the order and nothing else. What happened counts in the
 * period in which it happened, a response in that of its dispatch, and what is overdue in that in which it was due.
 */
final class Contribution {

    static final String PERIODS = "periods";
    static final String BY_KIND = "byKind";
    static final String BY_CHANNEL = "byChannel";

    private final Map<String, Long> amounts = new HashMap<>();

    private Contribution() {}

    static String path(Period period) {
        return PERIODS + "." + period.value();
    }

    /** Field to amount. */
    static Map<String, Long> of(Order order) {
        var contribution = new Contribution();
        contribution.life(order);
        Standing.answers(order).forEach(due -> contribution.limit(order, due));
        contribution.opinions(order);
        return contribution.amounts;
    }

    private void life(Order order) {
        var request = order.request();
        add(Count.RECEIVED, order.submittedAt());
        add(BY_KIND + "." + request.kind(), order.submittedAt());
        add(BY_CHANNEL + "." + request.channel(), order.submittedAt());
        Standing.first(order, Stage.ACCEPTED, Stage.DISPATCHED, Stage.CLAIMED).ifPresent(at -> add(Count.ACCEPTED, at));
        Standing.first(order, Stage.DISPATCHED).ifPresent(at -> {
            add(Count.DISPATCHED, at);
            if (Standing.responded(order)) {
                add(Count.RESPONDED, at);
            }
        });
        if (order.stage() == Stage.CLOSED) {
            Standing.last(order, Move.CLOSE).ifPresent(at -> add(Count.HANDLED, at));
        }
    }

    private void limit(Order order, Due due) {
        var late = due.late(Standing.now(order));
        var doneAt = due.doneAt();
        if (doneAt == null) {
            if (late) {
                add(Standing.isExempted(order) ? Count.EXEMPTED : Count.OVERDUE, due.dueAt());
            }
        } else if (late) {
            add(Standing.isExempted(order) ? Count.EXEMPTED : Count.LATE, doneAt);
        } else if (!due.dropped()) {
            add(Count.ON_TIME, doneAt);
        }
    }

    private void opinions(Order order) {
        var counts = !Standing.isUnreasonable(order);
        Standing.reached(order).ifPresent(entry -> {
            var call = Standing.call(entry);
            add(Count.FOLLOWED_UP, entry.at());
            add(Count.SOLVED, entry.at(), call.solved());
            add(Count.ASKED, entry.at(), counts);
            add(Count.CONTENT, entry.at(), counts && call.satisfied());
        });
        var rating = order.rating();
        if (rating != null && counts) {
            Standing.last(order, Move.RATE).ifPresent(at -> {
                add(Count.RATED, at);
                add(Count.SATISFIED, at, rating.satisfied());
            });
        }
    }

    private void add(Count count, Instant at, boolean counts) {
        if (counts) {
            add(count, at);
        }
    }

    private void add(Count count, Instant at) {
        add(count.field(), at);
    }

    private void add(String name, Instant at) {
        Period.of(at).forEach(period -> amounts.merge(path(period) + "." + name, 1L, Long::sum));
    }
}
