package org.linli.evaluation;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.linli.event.Event;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Origin;
import org.linli.kit.consume.Received;

/** Hands events to the service as its listeners would, without the way through Kafka. */
public class Feed {

    private final List<EventHandler> handlers;
    private final AtomicLong offset = new AtomicLong();

    Feed(List<EventHandler> handlers) {
        this.handlers = handlers;
    }

    /** Each event as a new record of one partition. */
    public void hand(Event... events) {
        var batch = Arrays.stream(events)
                .map(event -> new Received(event, new Origin("feed", 0, offset.getAndIncrement())))
                .toList();
        handlers.forEach(handler -> handler.handle(batch).block(Duration.ofSeconds(30)));
    }
}
