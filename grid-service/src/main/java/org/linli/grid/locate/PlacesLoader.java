package org.linli.grid.locate;

import java.time.Duration;
import org.linli.grid.division.Divisions;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Reads the stored tree before anything is served. */
@Component
class PlacesLoader implements InitializingBean {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 10_000;

    private final Divisions divisions;
    private final Places places;

    PlacesLoader(Divisions divisions, Places places) {
        this.divisions = divisions;
        this.places = places;
    }

    @Override
    public void afterPropertiesSet() {
        divisions
                .all()
                .map(Sighting::of)
                .buffer(AT_ONCE)
                .doOnNext(places::see)
                .then()
                .block(PATIENCE);
    }
}
