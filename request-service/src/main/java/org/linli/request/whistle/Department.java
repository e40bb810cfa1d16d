package org.linli.request.whistle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.event.Deadline.Limit;
import org.linli.event.WhistleEvent;
import org.linli.request.whistle.Response.Arrived;
import org.linli.request.whistle.Response.Called;
import org.linli.request.whistle.Response.Declined;
import org.linli.request.whistle.Response.Done;
import org.linli.request.whistle.Response.Excused;
import org.linli.request.whistle.Response.Standing;

/**
 * A unit that a whistle called. What is done again changes nothing; what the state does not know is refused.
 *
 * @param limit within which it is to come
 * @param dueAt the instant at which that has run out
 * @param overdueAt when it was found not to have come in time; null if it was not
 * @param declinedBefore whether its reason not to come was rejected: it has only one
 */
public record Department(
        String unitId,
        Limit limit,
        Instant dueAt,
        @Nullable Instant overdueAt,
        boolean declinedBefore,
        Response response) {

    static Department called(WhistleEvent.Called called) {
        return new Department(called.unitId(), called.limit(), called.dueAt(), null, false, new Called());
    }

    Department arrived(Instant at) {
        return switch (response) {
            case Called _ -> with(new Arrived(at, !at.isAfter(dueAt)));
            case Arrived _ -> this;
            case Declined _, Excused _, Done _ -> throw illegal(WhistleDeed.ARRIVE);
        };
    }

    Department declined(Instant at, String reason) {
        return switch (response) {
            case Called _ when !declinedBefore -> with(new Declined(at, reason));
            case Declined(var _, var given) when given.equals(reason) -> this;
            case Called _, Declined _, Excused _, Arrived _, Done _ -> throw illegal(WhistleDeed.DECLINE);
        };
    }

    Department excused(Instant at) {
        return switch (response) {
            case Declined(var _, var reason) -> with(new Excused(at, reason));
            case Excused _ -> this;
            case Called _, Arrived _, Done _ -> throw illegal(WhistleDeed.JUDGE);
        };
    }

    /**
     * The reason does not stand: it has to come all the same. Its clock stood still meanwhile, unless it was late already.
     *
     * @param anew when it is due if its limit begins now
     */
    Department calledAgain(Instant anew) {
        return switch (response) {
            case Declined(var at, var _) ->
                new Department(unitId, limit, at.isAfter(dueAt) ? dueAt : anew, overdueAt, true, new Called());
            case Called _ when declinedBefore -> this;
            case Called _, Excused _, Arrived _, Done _ -> throw illegal(WhistleDeed.JUDGE);
        };
    }

    Department reported(Instant at, String text) {
        return switch (response) {
            case Arrived(var arrivedAt, var inTime) -> with(new Done(arrivedAt, inTime, at, text));
            case Done(var _, var _, var _, var said) when said.equals(text) -> this;
            case Called _, Declined _, Excused _, Done _ -> throw illegal(WhistleDeed.REPORT);
        };
    }

    Department overdue(Instant now) {
        return new Department(unitId, limit, dueAt, now, declinedBefore, response);
    }

    private Department with(Response next) {
        return new Department(unitId, limit, dueAt, overdueAt, declinedBefore, next);
    }

    /** When its not having come is to be noticed; null if it has answered, or that was noticed before. */
    @Nullable
    Instant wakeAt() {
        return response instanceof Called && overdueAt == null ? dueAt : null;
    }

    /** Whether nothing more is to be waited for before it is appraised. */
    boolean settled(Instant now) {
        return switch (response) {
            case Called _ -> now.isAfter(dueAt);
            case Declined _ -> false;
            case Excused _, Arrived _, Done _ -> true;
        };
    }

    public boolean isDone() {
        return response instanceof Done;
    }

    public boolean isExcused() {
        return response instanceof Excused;
    }

    public boolean came() {
        return response instanceof Arrived || response instanceof Done;
    }

    public boolean cameInTime() {
        return switch (response) {
            case Arrived(var _, var inTime) -> inTime;
            case Done(var _, var inTime, var _, var _) -> inTime;
            case Called _, Declined _, Excused _ -> false;
        };
    }

    Standing standing() {
        return response.standing();
    }

    private WhistleRefused illegal(WhistleDeed deed) {
        return new WhistleRefused.IllegalDeed(standing().zh(), standing().name(), deed);
    }
}
