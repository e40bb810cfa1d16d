package org.linli.request.deadline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.linli.event.OrderPhase;

/**
 * An alarm that is set.
 *
 * @param run of the phase, from 1
 * @param at when it rings
 */
public record Ring(OrderPhase phase, int run, Alarm alarm, Instant at) {

    /** Id of the event that tells of it: whoever rings the same alarm again tells the same event. */
    public UUID eventId(String orderId) {
        return UUID.nameUUIDFromBytes(
                "%s/%s/%d/%s".formatted(orderId, phase, run, alarm).getBytes(UTF_8));
    }
}
