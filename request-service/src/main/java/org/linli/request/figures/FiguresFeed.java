package org.linli.request.figures;

import java.util.List;
import org.linli.event.Topics;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.linli.kit.tally.Tallies;
import org.linli.kit.tally.Tally;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts the service's own events, each exactly once. */
@Component
class FiguresFeed implements EventHandler {

    private final Tally tally;

    FiguresFeed(Tallies tallies) {
        this.tally = tallies.of(Figures.COLLECTION);
    }

    @Override
    public String group() {
        return "request-service.figures";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.REQUEST);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        var counting = batch.stream().filter(Counter::counts).toList();
        return counting.isEmpty() ? Mono.empty() : tally.count(counting, Counter::increments);
    }
}
