package org.linli.request.delivery;

import java.time.Instant;

/**
 * What is to be told.
 *
 * @param eventId of what happened; the same one given again is told once
 * @param type what happened, as the receiver knows it
 * @param at when it happened
 * @param content what the receiver's body is made of; nothing personal, for it lies in the store as it is
 */
public record Letter(String eventId, String type, Instant at, String content) {}
