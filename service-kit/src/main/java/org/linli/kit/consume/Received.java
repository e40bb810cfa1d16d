package org.linli.kit.consume;

import org.linli.event.Event;

/** An event and where it was read. */
public record Received(Event event, Origin origin) {}
