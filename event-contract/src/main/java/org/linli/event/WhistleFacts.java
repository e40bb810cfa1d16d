package org.linli.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a whistle whatever happens to it, sent along with each of its events.
 *
 * @param division the street, community or grid that it is about
 * @param orderId the order that it helps on, if it is about one
 * @param blownAt when it was blown
 */
public record WhistleFacts(DivisionCode division, @Nullable String orderId, Instant blownAt) {}
