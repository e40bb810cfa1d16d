package org.linli.kit.store;

import java.util.Optional;
import org.linli.event.Event;

/**
 * What a command decided: the next value and the event that tells of it.
 *
 * @param next the aggregate with its version one higher, or the very same one if nothing is to change
 * @param event what happened, with the aggregate's new version as its sequence; at most one per version
 */
public record Change<T extends Aggregate>(T next, Optional<Event> event) {

    /** The aggregate moves and others are told. */
    public static <T extends Aggregate> Change<T> of(T next, Event event) {
        return new Change<>(next, Optional.of(event));
    }

    /** The aggregate moves and nobody else needs to know. */
    public static <T extends Aggregate> Change<T> silent(T next) {
        return new Change<>(next, Optional.empty());
    }

    /** The command was carried out before; repeating it changes nothing. */
    public static <T extends Aggregate> Change<T> none(T same) {
        return new Change<>(same, Optional.empty());
    }
}
