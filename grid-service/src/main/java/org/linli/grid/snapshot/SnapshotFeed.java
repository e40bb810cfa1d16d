package org.linli.grid.snapshot;

import java.util.List;
import java.util.stream.Collectors;
import org.linli.event.GridEvent;
import org.linli.event.Topics;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hears what happened to which node, and has it told as it stands. The replicas share the work. */
@Component
class SnapshotFeed implements EventHandler {

    private final Snapshots snapshots;

    SnapshotFeed(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public String group() {
        return "grid-service.snapshots";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.GRID);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        return snapshots.tell(batch.stream()
                .map(Received::event)
                .filter(GridEvent.class::isInstance)
                .map(event -> ((GridEvent) event).code())
                .collect(Collectors.toSet()));
    }
}
