package org.linli.request.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one receiver was told of one order, and how that went. Nothing that was said.
 *
 * @param receiver its name among those of its kind
 * @param dueAt when the next call is due; null where none is
 */
public record DeliveryLog(
        String receiver,
        String orderId,
        LaneState state,
        @Nullable Instant dueAt,
        List<Entry> messages) {

    /**
     * One message.
     *
     * @param sequence from 1 without gaps
     * @param type what it tells of
     * @param at when that happened
     * @param outcome of the last attempt: a status, {@code timeout}, {@code unreachable} or {@code forbidden-address}
     */
    public record Entry(
            int sequence,
            String type,
            Instant at,
            int attempts,
            @Nullable String outcome,
            @Nullable Instant takenAt) {}

    static DeliveryLog of(Lane lane) {
        var name = lane.receiver().substring(lane.kind().length() + 1);
        var entries = lane.messages().stream()
                .map(message -> new Entry(
                        message.sequence(),
                        message.type(),
                        message.at(),
                        message.attempts(),
                        message.outcome(),
                        message.takenAt()))
                .toList();
        return new DeliveryLog(name, lane.orderId(), lane.state(), lane.dueAt(), entries);
    }
}
