package org.linli.partymember.activity.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.event.ActivityKind;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Caller;
import org.linli.partymember.activity.Activity;
import org.linli.partymember.activity.ActivityPlan;
import org.linli.partymember.activity.ActivityState;

/**
 * An activity as callers see it.
 *
 * @param taken seats that are taken, of the capacity
 * @param waiting how many wait for one
 * @param mine how the caller stands to it
 */
record ActivityView(
        String id,
        DivisionCode communityCode,
        ActivityKind kind,
        String title,
        String venue,
        ActivityPlan.@Nullable Point point,
        Instant startsAt,
        Instant endsAt,
        boolean openToResidents,
        ActivityState state,
        int capacity,
        int taken,
        int waiting,
        int attended,
        Mine mine,
        long version) {

    /**
     * How the caller stands to it.
     *
     * @param placeInLine from 1; 0 if they do not wait
     */
    record Mine(boolean hasSeat, int placeInLine, boolean attended) {}

    static ActivityView of(Activity activity, Caller caller) {
        var plan = activity.plan();
        return new ActivityView(
                activity.id(),
                activity.community(),
                activity.kind(),
                plan.title(),
                plan.venue(),
                plan.point(),
                plan.startsAt(),
                plan.endsAt(),
                plan.openToResidents(),
                activity.state(),
                plan.capacity(),
                activity.seats().size(),
                activity.waiting().size(),
                activity.attended(),
                mine(activity, caller.subject()),
                activity.version());
    }

    private static Mine mine(Activity activity, String person) {
        var seat = activity.seatOf(person);
        return new Mine(
                seat.isPresent(),
                activity.placeInLine(person),
                seat.filter(one -> one.attendance() != null).isPresent());
    }
}
