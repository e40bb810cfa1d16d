package org.linli.request.open311;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionLevel;
import org.linli.event.OrderPhase;
import org.linli.request.course.HistoryEntry;
import org.linli.request.course.Stage;
import org.linli.request.deadline.Due;
import org.linli.request.order.Order;
import org.linli.request.place.GridMap;
import org.linli.request.place.NamedDivision;
import org.springframework.stereotype.Component;

/**
 * What of an order everybody may know: what kind of matter it is, roughly where, where it stands and when that changed. Not what
 * was written, neither by who asked nor by who answered, not the photos, and not the exact spot: it may be somebody's door.
 */
@Component
class RequestRow {

    private static final double BLUR = 1000; // three decimals of a degree, some 100 metres

    private final GridMap map;

    RequestRow(GridMap map) {
        this.map = map;
    }

    /** @param extended with what happened to it, step by step ({@code extensions=true}) */
    Map<String, @Nullable Object> of(Order order, boolean extended) {
        var request = order.request();
        var place = request.place();
        var row = Row.of(
                "service_request_id", order.id(),
                "status", RequestQuery.OPEN.contains(order.stage()) ? "open" : "closed",
                "status_notes", order.stage().zh(),
                "service_name", request.category(),
                "service_code", serviceCode(order),
                "description", request.category(),
                "agency_responsible", null,
                "service_notice", null,
                "requested_datetime", order.submittedAt(),
                "updated_datetime", order.history().getLast().at(),
                "expected_datetime", expected(order).orElse(null),
                "address", address(order),
                "address_id", request.grid().at(DivisionLevel.GRID).value(),
                "zipcode", null,
                "lat", place == null ? null : blurred(place.latitude()),
                "long", place == null ? null : blurred(place.longitude()),
                "media_url", null);
        row.replaceAll((name, value) -> value instanceof Instant at ? at.toString() : value);
        if (extended) {
            row.put("notes", notes(order));
        }
        return row;
    }

    static String serviceCode(Order order) {
        return Optional.ofNullable(order.request().terms().matterCode())
                .orElse(order.request().kind().name());
    }

    private static double blurred(double degrees) {
        return Math.round(degrees * BLUR) / BLUR;
    }

    private static Optional<Instant> expected(Order order) {
        return order.deadlines().dues().stream()
                .filter(due -> due.phase() == OrderPhase.ANSWER)
                .reduce((earlier, later) -> later)
                .map(Due::dueAt);
    }

    /** Down to the community. */
    private String address(Order order) {
        return map.path(order.request().grid()).stream()
                .filter(step -> step.code().level().compareTo(DivisionLevel.COMMUNITY) <= 0)
                .map(NamedDivision::name)
                .collect(Collectors.joining());
    }

    /** Each step that brought it somewhere else. */
    private static Sheet notes(Order order) {
        var steps = order.history().stream()
                .filter(entry -> entry.from() != entry.to())
                .map(RequestRow::note)
                .toList();
        return Sheet.of("notes", "note", steps);
    }

    private static Map<String, @Nullable Object> note(HistoryEntry entry) {
        Stage to = entry.to();
        return Row.of("datetime", entry.at().toString(), "type", to.name(), "summary", to.zh());
    }
}
