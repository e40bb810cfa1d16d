package org.linli.request.order.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.event.RequestKind;
import org.linli.request.contact.ContactView;
import org.linli.request.order.Order;
import org.linli.request.order.Rating;
import org.linli.request.order.Stage;
import org.linli.request.place.NamedDivision;
import org.linli.request.place.Spot;

/**
 * An order as the API shows it.
 *
 * @param contact masked
 * @param divisionPath from the district down to the grid, as far as names are known
 */
record OrderView(
        String id,
        RequestKind kind,
        String category,
        String text,
        Channel channel,
        DivisionCode gridCode,
        List<NamedDivision> divisionPath,
        @Nullable Spot place,
        @Nullable String residentId,
        @Nullable ContactView contact,
        Stage state,
        @Nullable String unitId,
        @Nullable String memberId,
        @Nullable String answer,
        @Nullable Rating rating,
        Instant submittedAt,
        long version) {

    static OrderView of(Order order, List<NamedDivision> path, @Nullable ContactView contact) {
        var asked = order.request();
        return of(order, path, asked.place(), asked.residentId(), contact);
    }

    /** For someone who has not taken it: nothing tells who asks, neither the pseudonym, nor the contact, nor the exact spot. */
    static OrderView anonymous(Order order, List<NamedDivision> path) {
        return of(order, path, null, null, null);
    }

    private static OrderView of(
            Order order,
            List<NamedDivision> path,
            @Nullable Spot place,
            @Nullable String residentId,
            @Nullable ContactView contact) {
        var asked = order.request();
        return new OrderView(
                order.id(),
                asked.kind(),
                asked.category(),
                asked.text(),
                asked.channel(),
                asked.grid(),
                path,
                place,
                residentId,
                contact,
                order.state().stage(),
                order.unitId(),
                order.memberId(),
                order.state().answer(),
                order.rating(),
                order.submittedAt(),
                order.version());
    }
}
