package org.linli.request.alarm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.event.DivisionLevel;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.store.Change;
import org.linli.request.course.Deed;
import org.linli.request.course.HistoryEntry;
import org.linli.request.deadline.Ring;
import org.linli.request.order.Act;
import org.linli.request.order.Order;

/**
 * One thing that the clock does with one order.
 *
 * @param kind for counting
 * @param dueAt when it was to be done
 */
record Stroke(Kind kind, Instant dueAt, Change<Order> change) {

    /** What it is that the clock does. */
    enum Kind {
        WARNING,
        COMMUNITY,
        STREET,
        DISTRICT,
        RESUMPTION
    }

    /**
     * What is to be done first with an order that is due. It decides on what is stored, so that the order as somebody has changed it
     * meanwhile is left to its own deadlines; and whoever does the same again tells the same event.
     *
     * @return nothing if nothing is due any more
     */
    static Optional<Stroke> of(Order order, Instant now, WorkingCalendar calendar) {
        if (order.deadlines().resumes(now)) {
            return Optional.of(resumption(order, now));
        }
        return order.ringing(now, calendar).stream().findFirst().map(ring -> rung(order, ring, now));
    }

    private static Stroke resumption(Order order, Instant now) {
        var until = order.deadlines().suspendedUntil();
        var id = UUID.nameUUIDFromBytes((order.id() + "/resumed/" + until).getBytes(UTF_8));
        return new Stroke(Kind.RESUMPTION, until == null ? now : until, order.make(new Deed.Resume(), act(id, now)));
    }

    private static Stroke rung(Order order, Ring ring, Instant now) {
        var act = act(ring.eventId(order.id()), now);
        return switch (ring.alarm()) {
            case WARNING -> new Stroke(Kind.WARNING, ring.at(), order.make(new Deed.Warn(ring.phase()), act));
            case COMMUNITY -> escalated(Kind.COMMUNITY, order, ring, DivisionLevel.COMMUNITY, act);
            case STREET -> escalated(Kind.STREET, order, ring, DivisionLevel.STREET, act);
            case DISTRICT -> escalated(Kind.DISTRICT, order, ring, DivisionLevel.DISTRICT, act);
        };
    }

    private static Stroke escalated(Kind kind, Order order, Ring ring, DivisionLevel level, Act act) {
        return new Stroke(kind, ring.at(), order.make(new Deed.Escalate(ring.phase(), level), act));
    }

    private static Act act(UUID eventId, Instant now) {
        return new Act(HistoryEntry.CLOCK, null, eventId, now);
    }
}
