package org.linli.grid.locate;

import java.util.List;
import org.linli.event.GridEvent;
import org.linli.event.Topics;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells this replica's {@link Places} what the others store. Each replica is a consumer group of its own and so hears
 * everything. There is no gap before it listens: an event that its group has passed was stored before the tree was loaded.
 */
@Component
class PlacesFeed implements EventHandler {

    private final Places places;
    private final String instance;

    PlacesFeed(Places places, @Value("${linli.instance}") String instance) {
        this.places = places;
        this.instance = instance;
    }

    @Override
    public String group() {
        return "grid-service.locate." + instance;
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.GRID);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        return Mono.fromRunnable(() -> places.see(batch.stream()
                .map(Received::event)
                .filter(GridEvent.class::isInstance)
                .map(event -> Sighting.of((GridEvent) event))
                .toList()));
    }
}
