package org.linli.request.proposal;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.RequestEvent;
import org.linli.event.ReturnGround;
import org.linli.event.Topics;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.linli.kit.tally.Increment;
import org.linli.kit.tally.Tallies;
import org.linli.kit.tally.Tally;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts what units do with orders of each category: answers, and returns by their ground; each event exactly once. */
@Component
class PastOrders implements EventHandler {

    static final String COLLECTION = "unit_past";
    static final String ANSWERED = "answered";
    static final String NOT_OURS = "notOurs";
    static final String RETURNED = "returned";

    private final Tally tally;

    PastOrders(Tallies tallies) {
        this.tally = tallies.of(COLLECTION);
    }

    /** Key of a unit's counter for a category. */
    static String key(String unit, String category) {
        return unit + "/" + category;
    }

    @Override
    public String group() {
        return "request-service.unit-past";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.REQUEST);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        var counting = batch.stream()
                .filter(received -> increment(received).findAny().isPresent())
                .toList();
        return counting.isEmpty()
                ? Mono.empty()
                : tally.count(counting, received -> increment(received).toList());
    }

    private static Stream<Increment> increment(Received received) {
        if (received.event() instanceof RequestEvent.Answered answered) {
            return of(received, answered, answered.unitId(), ANSWERED);
        }
        if (received.event() instanceof RequestEvent.Returned back) {
            return of(received, back, back.unitId(), name(back.ground()));
        }
        return received.event() instanceof RequestEvent.Referred back
                ? of(received, back, back.unitId(), name(back.ground()))
                : Stream.empty();
    }

    private static Stream<Increment> of(Received received, RequestEvent event, @Nullable String unit, String name) {
        return unit == null
                ? Stream.empty()
                : Stream.of(new Increment(
                        key(unit, event.order().category()), received.origin(), Map.of(), Map.of(name, 1L)));
    }

    private static String name(ReturnGround ground) {
        return switch (ground) {
            case NOT_OUR_DUTY, NOT_OUR_AREA -> NOT_OURS;
            case UNCLEAR, ALREADY_DONE, NEEDS_SEVERAL -> RETURNED;
        };
    }
}
