package org.linli.grid.locate;

import java.util.Collection;
import reactor.core.publisher.Flux;

/** Where the names of divisions are kept. */
@FunctionalInterface
interface NameSource {

    /** What is known of these divisions, in any order. */
    Flux<Sighting> named(Collection<String> codes);
}
