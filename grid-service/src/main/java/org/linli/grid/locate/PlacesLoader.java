package org.linli.grid.locate;

import java.time.Duration;
import java.util.ArrayList;
import org.linli.grid.atlas.Cell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Reads the stored outlines, and the names that belong to them, before anything is served. */
@Component
class PlacesLoader implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(PlacesLoader.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** An outline as it is read takes ten times the memory of the one that is kept. */
    private static final int AT_ONCE = 1_000;

    private final StoredPlaces stored;
    private final Places places;
    private final Gazetteer gazetteer;

    PlacesLoader(StoredPlaces stored, Places places, Gazetteer gazetteer) {
        this.stored = stored;
        this.places = places;
        this.gazetteer = gazetteer;
    }

    @Override
    public void afterPropertiesSet() {
        var begun = System.nanoTime();
        var cells = new ArrayList<Cell>();
        stored.outlined()
                .buffer(AT_ONCE)
                .doOnNext(some -> cells.addAll(places.read(some)))
                .then()
                .block(PATIENCE);
        places.draw(cells);
        gazetteer.complete(cells.stream().map(Cell::code).toList()).block(PATIENCE);
        LOG.info("{} cells read in {}", cells.size(), Duration.ofNanos(System.nanoTime() - begun));
    }
}
