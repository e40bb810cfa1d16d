package org.linli.request.figures;

import java.util.List;
import org.linli.event.DivisionLevel;
import org.linli.event.GridEvent;
import org.linli.event.Topics;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps how many households each grid has. */
@Component
class HouseholdFeed implements EventHandler {

    private final Households households;

    HouseholdFeed(Households households) {
        this.households = households;
    }

    @Override
    public String group() {
        return "request-service.households";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.GRID);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        return Flux.fromIterable(batch)
                .map(Received::event)
                .ofType(GridEvent.class)
                .filter(event -> event.code().level() == DivisionLevel.GRID)
                .concatMap(this::learn)
                .then();
    }

    private Mono<Void> learn(GridEvent event) {
        return switch (event) {
            case GridEvent.GridRegistered registered -> households.learn(registered);
            case GridEvent.GridRetired retired -> households.retire(retired.code());
            case GridEvent.DivisionRegistered _, GridEvent.BoundaryDrawn _ -> Mono.empty();
        };
    }
}
