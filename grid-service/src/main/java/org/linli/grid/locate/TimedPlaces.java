package org.linli.grid.locate;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.linli.grid.position.Position;
import org.springframework.stereotype.Component;

/** Places, with how long looking one up takes and what comes of it. */
@Component
class TimedPlaces {

    private final Places places;
    private final Timer found;
    private final Timer nearest;
    private final Timer outside;

    TimedPlaces(Places places, MeterRegistry meters) {
        this.places = places;
        this.found = timer(meters, "found");
        this.nearest = timer(meters, "nearest");
        this.outside = timer(meters, "outside");
    }

    private static Timer timer(MeterRegistry meters, String outcome) {
        return meters.timer("linli.grid.locate", "outcome", outcome);
    }

    Optional<Located> find(Position place) {
        var begun = System.nanoTime();
        var located = places.find(place);
        located.map(one -> one.metres() == 0 ? found : nearest)
                .orElse(outside)
                .record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        return located;
    }
}
