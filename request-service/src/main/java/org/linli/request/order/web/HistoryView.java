package org.linli.request.order.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kit.identity.Role;
import org.linli.kit.page.Page;
import org.linli.request.course.HistoryEntry;
import org.linli.request.course.Move;
import org.linli.request.course.Stage;
import org.linli.request.order.Order;

/**
 * One entry of a history as the API shows it.
 *
 * @param role null if time did it
 * @param note to whom it went, or what was said
 */
record HistoryView(
        Instant at,
        String actor,
        @Nullable Role role,
        Move move,
        @Nullable Stage from,
        Stage to,
        @Nullable String note) {

    static Page<HistoryView> of(Order order) {
        return new Page<>(order.history().stream().map(HistoryView::of).toList(), null);
    }

    private static HistoryView of(HistoryEntry entry) {
        return new HistoryView(
                entry.at(),
                entry.actor(),
                entry.role(),
                entry.move(),
                entry.from(),
                entry.to(),
                entry.deed().note());
    }
}
