package org.linli.partymember.meeting.resolution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;

/** A resolution as callers see it. */
record ResolutionView(
        String id,
        String meetingId,
        String councilId,
        DivisionCode divisionCode,
        ResolutionState.Name state,
        @Nullable Integer item,
        @Nullable String orderId,
        String unitId,
        String text,
        Instant resolvedAt,
        Instant dueAt,
        @Nullable Instant overdueAt,
        @Nullable String returnedFor,
        @Nullable String report,
        @Nullable Instant reportedAt,
        @Nullable Instant verifiedAt,
        long version) {

    static ResolutionView of(Resolution resolution) {
        return switch (resolution.state()) {
            case ResolutionState.Open(var returnedFor) -> of(resolution, returnedFor, null, null, null);
            case ResolutionState.Reported(var text, var _, var at) -> of(resolution, null, text, at, null);
            case ResolutionState.Verified(var text, var reportedAt, var _, var at) ->
                of(resolution, null, text, reportedAt, at);
        };
    }

    private static ResolutionView of(
            Resolution resolution,
            @Nullable String returnedFor,
            @Nullable String report,
            @Nullable Instant reportedAt,
            @Nullable Instant verifiedAt) {
        return new ResolutionView(
                resolution.id(),
                resolution.meeting().meetingId(),
                resolution.meeting().councilId(),
                resolution.meeting().division(),
                resolution.state().name(),
                resolution.item(),
                resolution.orderId(),
                resolution.unitId(),
                resolution.text(),
                resolution.resolvedAt(),
                resolution.dueAt(),
                resolution.overdueAt(),
                returnedFor,
                report,
                reportedAt,
                verifiedAt,
                resolution.version());
    }
}
