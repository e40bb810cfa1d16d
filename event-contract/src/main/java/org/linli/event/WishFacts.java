package org.linli.event;

/** What every event about a micro-wish tells of it; nothing of whose wish it is. */
public record WishFacts(DivisionCode community, WishKind kind) {}
