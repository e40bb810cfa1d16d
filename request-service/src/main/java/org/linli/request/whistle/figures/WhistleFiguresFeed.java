package org.linli.request.whistle.figures;

import java.util.List;
import org.linli.event.Topics;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.linli.kit.tally.Tallies;
import org.linli.kit.tally.Tally;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts what becomes of whistles, each event exactly once. */
@Component
class WhistleFiguresFeed implements EventHandler {

    private final Tally tally;

    WhistleFiguresFeed(Tallies tallies) {
        this.tally = tallies.of(WhistleFigures.COLLECTION);
    }

    @Override
    public String group() {
        return "request-service.whistle-figures";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.REQUEST);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        var counting = batch.stream().filter(WhistleCounter::counts).toList();
        return counting.isEmpty() ? Mono.empty() : tally.count(counting, WhistleCounter::increments);
    }
}
