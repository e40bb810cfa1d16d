package org.linli.kit.lease;

import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Work of which very much may fall due at once, in lanes that are to be served fairly; declared as a bean. One replica at a time serves
 * a lane, a batch each turn, and the lane that has waited the longest for its turn comes first.
 */
public interface LaneWork {

    /** Name in metrics and logs, and of its turns in the store: {@code deadlines}. */
    String name();

    /** Lanes in which something is due. */
    Flux<String> lanes(Instant now);

    /** Since when the longest due piece has been due; empty if nothing is. */
    Mono<Instant> oldest(Instant now);

    /**
     * Carries out what has been due the longest in a lane. Must be idempotent: where a replica dies or is slow, another does it too. What
     * cannot be carried out has to be put off, so that it holds up nothing.
     *
     * @param most how many pieces
     * @return how many were looked at: fewer than the most when nothing is left
     */
    Mono<Integer> serve(String lane, Instant now, int most);
}
