package org.linli.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The life of an order. The subject is the order's id. */
@JsonSubTypes({
    @Type(value = RequestEvent.Submitted.class, name = "request.submitted.v1"),
    @Type(value = RequestEvent.Dispatched.class, name = "request.dispatched.v1"),
    @Type(value = RequestEvent.Signed.class, name = "request.signed.v1"),
    @Type(value = RequestEvent.Claimed.class, name = "request.claimed.v1"),
    @Type(value = RequestEvent.Answered.class, name = "request.answered.v1"),
    @Type(value = RequestEvent.Rated.class, name = "request.rated.v1"),
    @Type(value = RequestEvent.Closed.class, name = "request.closed.v1"),
})
public sealed interface RequestEvent extends Event {

    /** What is true of the order whatever happens to it. */
    OrderFacts order();

    /** A request came in and became an order. */
    record Submitted(UUID eventId, String subject, long sequence, OrderFacts order, Instant at)
            implements RequestEvent {}

    /** The community sent the order to a unit (派单). */
    record Dispatched(UUID eventId, String subject, long sequence, OrderFacts order, String unitId, Instant at)
            implements RequestEvent {}

    /** The unit took it (接单). */
    record Signed(UUID eventId, String subject, long sequence, OrderFacts order, String unitId, Instant at)
            implements RequestEvent {}

    /** A member took it (领单). */
    record Claimed(UUID eventId, String subject, long sequence, OrderFacts order, String memberId, Instant at)
            implements RequestEvent {}

    /** Whoever took it says what was done. Exactly one of unit and member is named. */
    record Answered(
            UUID eventId,
            String subject,
            long sequence,
            OrderFacts order,
            @Nullable String unitId,
            @Nullable String memberId,
            Instant at)
            implements RequestEvent {}

    /** The resident rated it (评单). */
    record Rated(
            UUID eventId,
            String subject,
            long sequence,
            OrderFacts order,
            @Nullable String unitId,
            @Nullable String memberId,
            boolean satisfied,
            Instant at)
            implements RequestEvent {}

    /** The community closed it (办结). */
    record Closed(
            UUID eventId,
            String subject,
            long sequence,
            OrderFacts order,
            @Nullable String unitId,
            @Nullable String memberId,
            Instant at)
            implements RequestEvent {}
}
