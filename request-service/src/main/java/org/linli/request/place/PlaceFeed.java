package org.linli.request.place;

import java.time.Duration;
import java.util.List;
import org.linli.event.GridEvent;
import org.linli.event.Topics;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps the copy of grids, in the store and in this instance's memory.
 *
 * <p>Instances that share a consumer group share its partitions, so each would hear only a part; therefore each is a group of
 * its own and hears everything. The memory begins with what is stored, so that an instance knows its grids before it serves,
 * with or without a broker. Nothing falls between the two: what a group has read it has stored before, and a group with a
 * new name reads from the beginning. That all instances write the same to the store is harmless: the newest word stands.
 */
@Component
class PlaceFeed implements EventHandler, InitializingBean {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 10_000;

    private final Places places;
    private final GridMap map;
    private final String instance;

    PlaceFeed(Places places, GridMap map, @Value("${linli.instance}") String instance) {
        this.places = places;
        this.map = map;
        this.instance = instance;
    }

    @Override
    public void afterPropertiesSet() {
        places.all().buffer(AT_ONCE).doOnNext(map::learn).then().block(PATIENCE);
    }

    @Override
    public String group() {
        return "request-service.places." + instance;
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.GRID);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        var told = batch.stream()
                .map(Received::event)
                .filter(GridEvent.class::isInstance)
                .map(event -> Place.of((GridEvent) event))
                .toList();
        return told.isEmpty() ? Mono.empty() : places.learn(told).then(Mono.fromRunnable(() -> map.learn(told)));
    }
}
