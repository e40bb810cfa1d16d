package org.linli.request.figures;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.RequestEvent;
import org.linli.kit.consume.Received;
import org.linli.kit.tally.Increment;

/** What one event adds to which counters. All periods of a division lie in one document, so that one write moves them. */
final class Counter {

    static final String PERIODS = "periods";
    static final String RECEIVED = "received";
    static final String HANDLED = "handled";
    static final String RATED = "rated";
    static final String SATISFIED = "satisfied";
    static final String BY_KIND = "byKind";
    static final String BY_CHANNEL = "byChannel";

    private Counter() {}

    static String path(Period period) {
        return PERIODS + "." + period.value();
    }

    /** Whether an event moves any figure. */
    static boolean counts(Received received) {
        return received.event() instanceof RequestEvent event && !adds(event).isEmpty();
    }

    /** For every division from the grid up to the district. */
    static List<Increment> increments(Received received) {
        var event = (RequestEvent) received.event();
        var adds = adds(event);
        var amounts = Period.of(event.at()).stream()
                .flatMap(period -> adds.stream().map(name -> path(period) + "." + name))
                .collect(Collectors.toMap(field -> field, ignored -> 1L));
        return divisions(event.order().grid()).stream()
                .map(division -> new Increment(division, received.origin(), Map.of(), amounts))
                .toList();
    }

    private static List<String> adds(RequestEvent event) {
        return switch (event) {
            case RequestEvent.Submitted submitted ->
                List.of(
                        RECEIVED,
                        BY_KIND + "." + submitted.order().kind(),
                        BY_CHANNEL + "." + submitted.order().channel());
            case RequestEvent.Rated rated -> rated.satisfied() ? List.of(RATED, SATISFIED) : List.of(RATED);
            case RequestEvent.Closed _ -> List.of(HANDLED);
            case RequestEvent.Accepted _,
                    RequestEvent.Refused _,
                    RequestEvent.Withdrawn _,
                    RequestEvent.Merged _,
                    RequestEvent.Dispatched _,
                    RequestEvent.Signed _,
                    RequestEvent.TakenInHand _,
                    RequestEvent.Claimed _,
                    RequestEvent.Answered _,
                    RequestEvent.Returned _,
                    RequestEvent.Referred _,
                    RequestEvent.FollowedUp _,
                    RequestEvent.Reopened _,
                    RequestEvent.Supervised _,
                    RequestEvent.Urged _,
                    RequestEvent.Assisted _,
                    RequestEvent.Contributed _,
                    RequestEvent.Petitioned _,
                    RequestEvent.Decided _,
                    RequestEvent.Resumed _,
                    RequestEvent.Warned _,
                    RequestEvent.Escalated _ -> List.of();
        };
    }

    private static List<String> divisions(DivisionCode grid) {
        return grid.at(DivisionLevel.GRID).lineage().stream()
                .filter(code -> code.length() >= DivisionLevel.DISTRICT.digits())
                .toList();
    }
}
