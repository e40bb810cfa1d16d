package org.linli.partymember.meeting.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.partymember.meeting.Invitee;
import org.linli.partymember.meeting.Item;
import org.linli.partymember.meeting.Meeting;
import org.linli.partymember.meeting.MeetingState;
import org.linli.partymember.meeting.council.HouseRules;
import org.linli.partymember.meeting.council.HouseRules.Share;

/** A meeting as callers see it. */
record MeetingView(
        String id,
        String councilId,
        DivisionCode divisionCode,
        MeetingState.Name state,
        String subject,
        Instant startsAt,
        Instant endsAt,
        String place,
        String chairUnitId,
        List<Invitee> invitees,
        Share quorum,
        HouseRules.Majority majority,
        List<Item> items,
        @Nullable Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable String minutes,
        @Nullable String cancelledFor,
        long version) {

    static MeetingView of(Meeting meeting) {
        return switch (meeting.state()) {
            case MeetingState.Convened _ -> of(meeting, null, null, null, null);
            case MeetingState.InSession(var openedAt) -> of(meeting, openedAt, null, null, null);
            case MeetingState.Closed(var openedAt, var at, var _, var minutes) ->
                of(meeting, openedAt, at, minutes, null);
            case MeetingState.Cancelled(var at, var _, var reason) -> of(meeting, null, at, null, reason);
        };
    }

    private static MeetingView of(
            Meeting meeting,
            @Nullable Instant openedAt,
            @Nullable Instant endedAt,
            @Nullable String minutes,
            @Nullable String cancelledFor) {
        var when = meeting.appointment();
        return new MeetingView(
                meeting.id(),
                meeting.councilId(),
                meeting.division(),
                meeting.state().name(),
                when.subject(),
                when.startsAt(),
                when.endsAt(),
                when.place(),
                meeting.chair(),
                meeting.guests().all(),
                meeting.rules().quorum(),
                meeting.rules().majority(),
                meeting.agenda().items(),
                openedAt,
                endedAt,
                minutes,
                cancelledFor,
                meeting.version());
    }
}
