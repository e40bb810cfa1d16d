package org.linli.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import java.time.Instant;
import java.util.List;
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
    @Type(value = RequestEvent.Accepted.class, name = "request.accepted.v1"),
    @Type(value = RequestEvent.Refused.class, name = "request.refused.v1"),
    @Type(value = RequestEvent.Withdrawn.class, name = "request.withdrawn.v1"),
    @Type(value = RequestEvent.Merged.class, name = "request.merged.v1"),
    @Type(value = RequestEvent.TakenInHand.class, name = "request.taken-in-hand.v1"),
    @Type(value = RequestEvent.Returned.class, name = "request.returned.v1"),
    @Type(value = RequestEvent.Referred.class, name = "request.referred.v1"),
    @Type(value = RequestEvent.FollowedUp.class, name = "request.followed-up.v1"),
    @Type(value = RequestEvent.Reopened.class, name = "request.reopened.v1"),
    @Type(value = RequestEvent.Supervised.class, name = "request.supervised.v1"),
    @Type(value = RequestEvent.Urged.class, name = "request.urged.v1"),
    @Type(value = RequestEvent.Assisted.class, name = "request.assisted.v1"),
    @Type(value = RequestEvent.Contributed.class, name = "request.contributed.v1"),
    @Type(value = RequestEvent.Petitioned.class, name = "request.petitioned.v1"),
    @Type(value = RequestEvent.Decided.class, name = "request.decided.v1"),
    @Type(value = RequestEvent.Resumed.class, name = "request.resumed.v1"),
    @Type(value = RequestEvent.Warned.class, name = "request.warned.v1"),
    @Type(value = RequestEvent.Escalated.class, name = "request.escalated.v1"),
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

    /** The community takes it on (受理). */
    record Accepted(UUID eventId, String subject, long sequence, OrderFacts order, Instant at)
            implements RequestEvent {}

    /** The community does not take it on (不予受理). */
    record Refused(UUID eventId, String subject, long sequence, OrderFacts order, Instant at) implements RequestEvent {}

    /** Who asked no longer wants it (撤回). */
    record Withdrawn(
            UUID eventId,
            String subject,
            long sequence,
            OrderFacts order,
            @Nullable String unitId,
            @Nullable String memberId,
            Instant at)
            implements RequestEvent {}

    /** It is the same as another order and follows that one from now on (并单). */
    record Merged(
            UUID eventId,
            String subject,
            long sequence,
            OrderFacts order,
            String masterId,
            @Nullable String unitId,
            @Nullable String memberId,
            Instant at)
            implements RequestEvent {}

    /** The unit has contacted the resident and works on it (办理中). */
    record TakenInHand(UUID eventId, String subject, long sequence, OrderFacts order, String unitId, Instant at)
            implements RequestEvent {}

    /**
     * The unit gave it back (退单).
     *
     * @param returns how often it has been given back by now
     */
    record Returned(
            UUID eventId,
            String subject,
            long sequence,
            OrderFacts order,
            String unitId,
            ReturnGround ground,
            int returns,
            Instant at)
            implements RequestEvent {}

    /** Given back once too often, it goes to the joint meeting (提交联席会议), which names a unit by a {@link Dispatched}. */
    record Referred(
            UUID eventId,
            String subject,
            long sequence,
            OrderFacts order,
            String unitId,
            ReturnGround ground,
            int returns,
            Instant at)
            implements RequestEvent {}

    /**
     * The resident was called about the answer (回访).
     *
     * @param connected whether the call came through; if not, the rest says nothing
     * @param contacted whether the unit had contacted the resident
     * @param last whether there is none after it
     * @param reopened whether the order has gone back to who answered
     */
    record FollowedUp(
            UUID eventId,
            String subject,
            long sequence,
            OrderFacts order,
            @Nullable String unitId,
            @Nullable String memberId,
            boolean connected,
            boolean contacted,
            boolean solved,
            boolean satisfied,
            boolean last,
            boolean reopened,
            Instant at)
            implements RequestEvent {}

    /** Who answered has it again (重办). */
    record Reopened(
            UUID eventId,
            String subject,
            long sequence,
            OrderFacts order,
            @Nullable String unitId,
            @Nullable String memberId,
            Instant at)
            implements RequestEvent {}

    /** Somebody above watches over it (督办). */
    record Supervised(
            UUID eventId,
            String subject,
            long sequence,
            OrderFacts order,
            @Nullable String unitId,
            @Nullable String memberId,
            Instant at)
            implements RequestEvent {}

    /** Who asked urges (催办). */
    record Urged(
            UUID eventId,
            String subject,
            long sequence,
            OrderFacts order,
            @Nullable String unitId,
            @Nullable String memberId,
            Instant at)
            implements RequestEvent {}

    /** Units assist the one that has it (协办). */
    record Assisted(
            UUID eventId,
            String subject,
            long sequence,
            OrderFacts order,
            @Nullable String unitId,
            List<String> assisting,
            Instant at)
            implements RequestEvent {}

    /** An assisting unit has done its part. */
    record Contributed(UUID eventId, String subject, long sequence, OrderFacts order, String unitId, Instant at)
            implements RequestEvent {}

    /**
     * Who has it asks for something that somebody else decides (申请).
     *
     * @param number of the petition within the order, from 1
     */
    record Petitioned(
            UUID eventId,
            String subject,
            long sequence,
            OrderFacts order,
            @Nullable String unitId,
            @Nullable String memberId,
            PetitionKind kind,
            int number,
            Instant at)
            implements RequestEvent {}

    /** A petition was decided (审批). */
    record Decided(
            UUID eventId,
            String subject,
            long sequence,
            OrderFacts order,
            @Nullable String unitId,
            @Nullable String memberId,
            PetitionKind kind,
            int number,
            boolean granted,
            Instant at)
            implements RequestEvent {}

    /** The clock runs again (恢复). */
    record Resumed(UUID eventId, String subject, long sequence, OrderFacts order, String unitId, Instant at)
            implements RequestEvent {}

    /** A limit is near (预警). */
    record Warned(
            UUID eventId,
            String subject,
            long sequence,
            OrderFacts order,
            OrderPhase phase,
            @Nullable String unitId,
            @Nullable String memberId,
            Instant at)
            implements RequestEvent {}

    /**
     * A limit has passed, and the next level is told (升级).
     *
     * @param level that answers for it from now on
     */
    record Escalated(
            UUID eventId,
            String subject,
            long sequence,
            OrderFacts order,
            OrderPhase phase,
            DivisionLevel level,
            @Nullable String unitId,
            @Nullable String memberId,
            Instant at)
            implements RequestEvent {}
}
