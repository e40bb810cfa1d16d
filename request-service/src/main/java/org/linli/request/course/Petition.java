package org.linli.request.course;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.event.Deadline;
import org.linli.event.PetitionKind;

/**
 * What was asked for, and how it was decided (申请与审批).
 *
 * @param number within the order, from 1
 * @param limit how much longer, of an extension
 * @param until until when, of a suspension
 * @param decision null while nobody has decided
 */
public record Petition(
        int number,
        PetitionKind kind,
        String reason,
        Deadline.@Nullable Limit limit,
        @Nullable Instant until,
        @Nullable Decision decision) {

    /** @param reason up to 500 characters */
    public record Decision(boolean granted, @Nullable String reason) {}

    public boolean isPending() {
        return decision == null;
    }

    public boolean isGranted() {
        return decision != null && decision.granted();
    }

    Petition decided(boolean granted, @Nullable String why) {
        return new Petition(number, kind, reason, limit, until, new Decision(granted, why));
    }
}
