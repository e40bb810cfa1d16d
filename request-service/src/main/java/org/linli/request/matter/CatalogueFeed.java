package org.linli.request.matter;

import java.util.List;
import org.linli.event.CatalogueEvent;
import org.linli.event.Topics;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the copy of the catalogues. */
@Component
class CatalogueFeed implements EventHandler {

    private final Matters matters;

    CatalogueFeed(Matters matters) {
        this.matters = matters;
    }

    @Override
    public String group() {
        return "request-service.catalogues";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.GRID);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        return Flux.fromIterable(batch)
                .map(Received::event)
                .ofType(CatalogueEvent.class)
                .concatMap(this::learn)
                .then();
    }

    private Mono<Void> learn(CatalogueEvent event) {
        return switch (event) {
            case CatalogueEvent.MatterCataloguePublished published -> matters.learn(published);
            case CatalogueEvent.MattersListed listed -> matters.learn(listed);
        };
    }
}
