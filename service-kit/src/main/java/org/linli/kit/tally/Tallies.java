package org.linli.kit.tally;

import java.time.Clock;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Makes tallies, one for each collection of counters. */
public final class Tallies {

    private final ReactiveMongoTemplate mongo;
    private final Clock clock;

    Tallies(ReactiveMongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * The counters of one collection, fed by one event handler. What it has seen is kept in {@code <collection>_inbox}.
     */
    public Tally of(String collection) {
        return new Tally(mongo, collection, new Inbox(mongo, collection + "_inbox", clock));
    }
}
