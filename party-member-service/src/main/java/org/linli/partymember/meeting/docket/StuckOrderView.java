package org.linli.partymember.meeting.docket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.ReturnGround;

/** A stuck order as callers see it. */
public record StuckOrderView(
        String orderId,
        boolean waiting,
        DivisionCode gridCode,
        @Nullable String matter,
        @Nullable String returnedBy,
        @Nullable ReturnGround ground,
        @Nullable Integer returns,
        @Nullable Instant referredAt,
        @Nullable Instant leftAt) {

    public static StuckOrderView of(StuckOrder order) {
        return new StuckOrderView(
                order.id(),
                order.waiting(),
                order.grid(),
                order.matter(),
                order.returnedBy(),
                order.ground(),
                order.returns(),
                order.referredAt(),
                order.leftAt());
    }
}
