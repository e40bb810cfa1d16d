package org.linli.grid.patrol.figures;

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
class PatrolFeed implements EventHandler {

    private final Tally tally;

    PatrolFeed(Tallies tallies) {
        this.tally = tallies.of(PatrolFigures.COLLECTION);
    }

    @Override
    public String group() {
        return "grid-service.patrol-figures";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.GRID);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        var counting = batch.stream()
                .filter(received -> PatrolCounter.counts(received.event()))
                .toList();
        return counting.isEmpty() ? Mono.empty() : tally.count(counting, PatrolCounter::increments);
    }
}
