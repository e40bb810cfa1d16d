package org.linli.kit.consume;

import java.util.List;
import reactor.core.publisher.Mono;

/**
 * What a feature does with events. Each handler reads for itself, in a consumer group of its own, so that one that is
 * stuck or replayed does not hold up another. Handling must be idempotent: the same events come again after a crash, and
 * now and then twice from the relay.
 */
public interface EventHandler {

    /** Name of its consumer group; renaming it reads everything from the beginning. */
    String group();

    /** Topics to read. */
    List<String> topics();

    /**
     * Takes in events.
     *
     * @param batch in order within each partition; never empty
     * @return completes when everything is stored; an error other than a store outage parks the event that caused it
     */
    Mono<Void> handle(List<Received> batch);
}
