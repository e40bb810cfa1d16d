package org.linli.grid.catalogue;

import java.time.Clock;
import java.util.List;
import org.linli.event.CatalogueEvent.MatterCataloguePublished;
import org.linli.event.Topics;
import org.linli.grid.catalogue.matter.Matter;
import org.linli.grid.catalogue.matter.Matters;
import org.linli.kit.IdSource;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.linli.kit.identity.Scope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Hears that a version was published and tells its matters, part by part, each part one write on the version. What was cut off goes on at
 * the part where it was, since the publication is delivered again until all are told.
 */
@Component
class MatterTelling implements EventHandler {

    private static final Scope EVERYWHERE = new Scope.Division("");

    private final CatalogueVersions versions;
    private final Matters matters;
    private final IdSource ids;
    private final Clock clock;

    MatterTelling(CatalogueVersions versions, Matters matters, IdSource ids, Clock clock) {
        this.versions = versions;
        this.matters = matters;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String group() {
        return "grid-service.catalogue";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.GRID);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        return Flux.fromIterable(batch)
                .map(Received::event)
                .ofType(MatterCataloguePublished.class)
                .concatMap(published -> tell(published.subject()))
                .then();
    }

    Mono<Void> tell(String id) {
        return versions.find(EVERYWHERE, id)
                .flatMapMany(version -> Flux.fromStream(version.untold()))
                .concatMap(part -> tell(id, part))
                .then();
    }

    private Mono<CatalogueVersion> tell(String id, int part) {
        return matters.part(id, part, Publication.PART)
                .map(found -> found.stream().map(Matter::listed).toList())
                .flatMap(listed -> versions.step(
                        EVERYWHERE, id, version -> version.told(part, listed, ids.next(), clock.instant())));
    }
}
