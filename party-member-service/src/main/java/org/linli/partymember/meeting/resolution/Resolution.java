package org.linli.partymember.meeting.resolution;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.event.MeetingEvent;
import org.linli.event.MeetingFacts;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.partymember.meeting.Meeting;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a meeting resolved that a unit does by a deadline. One about a stuck order has an id made of the order's, so that no two
 * meetings name two units for it.
 *
 * @param item of the agenda that it is about, if it is about one
 * @param orderId the stuck order that it settles, if it settles one
 * @param unitId who is to do it
 * @param overdueAt when it was noticed that nothing had been reported in time; null if it was not
 * @param wakeAt when the clock has something to do: to notice that it is late, or to tell the meeting that the problem is solved
 * @param scopes who sees it: those who see the meeting, and the unit
 */
@Document(Resolution.COLLECTION)
@TypeAlias("resolution")
record Resolution(
        @Id String id,
        MeetingFacts meeting,
        @Nullable Integer item,
        @Nullable String orderId,
        String unitId,
        String text,
        Instant dueAt,
        Instant resolvedAt,
        ResolutionState state,
        @Nullable Instant overdueAt,
        @Nullable Instant wakeAt,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "meeting_resolutions";

    Resolution {
        resolvedAt = resolvedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * What is resolved.
     *
     * @param item null if it is about none
     * @param dueAt in the future
     */
    record Terms(@Nullable Integer item, String unitId, String text, Instant dueAt) {
        Terms {
            dueAt = dueAt.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** The key of the one resolution that settles an order. */
    static String idFor(String orderId) {
        return "order-" + orderId;
    }

    static Change<Resolution> adopt(
            String id, Meeting meeting, Terms terms, @Nullable String orderId, String by, UUID eventId, Instant at) {
        var scopes = ScopeKeys.of(meeting.scopes().stream(), ScopeKeys.unit(terms.unitId()));
        var resolution = new Resolution(
                id,
                meeting.facts(),
                terms.item(),
                orderId,
                terms.unitId(),
                terms.text(),
                terms.dueAt(),
                at,
                new ResolutionState.Open(null),
                null,
                terms.dueAt(),
                scopes,
                1);
        return Change.of(
                resolution,
                new MeetingEvent.Resolved(
                        eventId, id, 1, meeting.facts(), terms.unitId(), terms.dueAt(), orderId, by, at));
    }

    /** The unit says that it is done. */
    Change<Resolution> report(String unit, String said, String by, UUID eventId, Instant at) {
        if (!unit.equals(unitId)) {
            throw new ResolutionRefused.NotYours(id);
        }
        return switch (state) {
            case ResolutionState.Open _ -> {
                var next = moved(new ResolutionState.Reported(said, by, at), overdueAt, null);
                yield Change.of(
                        next,
                        new MeetingEvent.ResolutionReported(eventId, id, next.version, meeting, unitId, dueAt, at));
            }
            case ResolutionState.Reported(var text, var _, var _) when text.equals(said) -> Change.none(this);
            case ResolutionState.Reported _, ResolutionState.Verified _ -> throw illegal("report");
        };
    }

    /** It is not done: the unit is at it again. */
    Change<Resolution> sendBack(String reason) {
        return switch (state) {
            case ResolutionState.Reported _ ->
                Change.silent(moved(new ResolutionState.Open(reason), overdueAt, overdueAt == null ? dueAt : null));
            case ResolutionState.Open(var said) when reason.equals(said) -> Change.none(this);
            case ResolutionState.Open _, ResolutionState.Verified _ -> throw illegal("return");
        };
    }

    /** Somebody has seen that it is done; if it was about a problem, the meeting is still to be told. */
    Change<Resolution> verify(String by, UUID eventId, Instant at) {
        return switch (state) {
            case ResolutionState.Reported(var said, var _, var reportedAt) -> {
                var done = new ResolutionState.Verified(said, reportedAt, by, at);
                var next = moved(done, overdueAt, item == null ? null : at);
                yield Change.of(
                        next,
                        new MeetingEvent.ResolutionVerified(
                                eventId, id, next.version, meeting, unitId, !reportedAt.isAfter(dueAt), at));
            }
            case ResolutionState.Verified _ -> Change.none(this);
            case ResolutionState.Open _ -> throw illegal("verify");
        };
    }

    /** Notices, once, that the deadline has passed and nothing was reported. */
    Change<Resolution> notice(UUID eventId, Instant now) {
        if (!(state instanceof ResolutionState.Open) || overdueAt != null || now.isBefore(dueAt)) {
            return Change.none(this);
        }
        var next = moved(state, now.truncatedTo(ChronoUnit.MILLIS), null);
        return Change.of(
                next, new MeetingEvent.ResolutionOverdue(eventId, id, next.version, meeting, unitId, dueAt, now));
    }

    /** The meeting knows that its problem is solved. */
    Change<Resolution> meetingTold() {
        return wakeAt == null ? Change.none(this) : Change.silent(moved(state, overdueAt, null));
    }

    private Resolution moved(ResolutionState to, @Nullable Instant late, @Nullable Instant wake) {
        return new Resolution(
                id, meeting, item, orderId, unitId, text, dueAt, resolvedAt, to, late, wake, scopes, version + 1);
    }

    private ResolutionRefused illegal(String move) {
        return new ResolutionRefused.IllegalMove(state.name(), move);
    }
}
