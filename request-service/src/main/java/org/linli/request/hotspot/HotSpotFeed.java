package org.linli.request.hotspot;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.event.DivisionLevel;
import org.linli.event.RequestEvent;
import org.linli.event.Topics;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.linli.kit.tally.Increment;
import org.linli.kit.tally.Tallies;
import org.linli.kit.tally.Tally;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts what is asked for, each request exactly once. One that is merged later counts too: that many asked. */
@Component
class HotSpotFeed implements EventHandler {

    private final Tally tally;

    HotSpotFeed(Tallies tallies) {
        this.tally = tallies.of(HotSpots.COLLECTION);
    }

    @Override
    public String group() {
        return "request-service.hot-spots";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.REQUEST);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        var submitted = batch.stream()
                .filter(received -> received.event() instanceof RequestEvent.Submitted)
                .toList();
        return submitted.isEmpty() ? Mono.empty() : tally.count(submitted, HotSpotFeed::increments);
    }

    /** For every division from the grid up to the district: the matter, and all matters together. */
    private static List<Increment> increments(Received received) {
        var event = (RequestEvent.Submitted) received.event();
        var amounts = Span.of(event.at()).stream()
                .collect(Collectors.toMap(span -> HotSpots.COUNTS + "." + span, ignored -> 1L));
        return event.order().grid().at(DivisionLevel.GRID).lineage().stream()
                .filter(code -> code.length() >= DivisionLevel.DISTRICT.digits())
                .flatMap(division -> Stream.of(event.order().category(), HotSpots.ALL)
                        .map(category -> HotSpots.key(division, category)))
                .map(key -> new Increment(key, received.origin(), Map.of(), amounts))
                .toList();
    }
}
