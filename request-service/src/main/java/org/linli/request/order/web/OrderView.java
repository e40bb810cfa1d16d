package org.linli.request.order.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.RequestKind;
import org.linli.request.contact.ContactView;
import org.linli.request.course.Call;
import org.linli.request.course.Petition;
import org.linli.request.course.Rating;
import org.linli.request.course.Receiver;
import org.linli.request.course.Stage;
import org.linli.request.deadline.Due;
import org.linli.request.order.Order;
import org.linli.request.place.NamedDivision;
import org.linli.request.place.Spot;

/**
 * An order as the API shows it.
 *
 * @param contact masked
 * @param unitId the unit that has it or answered it
 * @param assistingUnitIds units that assist it
 * @param firstReceiver who stays answerable to the end
 * @param level of the division that answers for it by now
 * @param returns how often it was given back
 * @param dues of each phase that has begun, in the order in which they did
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
        boolean secret,
        List<String> assistingUnitIds,
        @Nullable Receiver firstReceiver,
        DivisionLevel level,
        int returns,
        int reopenings,
        List<Petition> petitions,
        @Nullable Call followUp,
        List<Due> dues,
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
        var course = order.course();
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
                order.stage(),
                order.unitId(),
                order.memberId(),
                order.state().answer(),
                order.rating(),
                asked.secret(),
                course.assisting(),
                course.firstReceiver(),
                course.level(),
                course.returnedBy().size(),
                course.reopenings(),
                course.petitions(),
                course.call(),
                order.deadlines().dues(),
                order.submittedAt(),
                order.version());
    }
}
