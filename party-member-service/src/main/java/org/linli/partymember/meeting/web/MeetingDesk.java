package org.linli.partymember.meeting.web;

import java.util.List;
import java.util.Optional;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.partymember.meeting.Meeting;
import org.linli.partymember.meeting.MeetingRefused;
import org.linli.partymember.meeting.council.Seat;
import org.linli.partymember.meeting.docket.StuckOrder;
import org.linli.partymember.meeting.docket.StuckOrders;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** What the endpoints of meetings share. */
final class MeetingDesk {

    /** More do not come before one meeting. */
    private static final int MOST_ORDERS = 100;

    private MeetingDesk() {}

    static ResponseEntity<MeetingView> ok(Meeting meeting) {
        return ResponseEntity.ok().eTag(eTag(meeting)).body(MeetingView.of(meeting));
    }

    static String eTag(Meeting meeting) {
        return "\"" + meeting.version() + "\"";
    }

    /** Orders that wait for a council such as this one. */
    static Mono<List<StuckOrder>> stuck(StuckOrders orders, Meeting meeting) {
        return StuckOrder.isSettledBy(meeting.division())
                ? orders.waiting(
                                new Scope.Division(meeting.division().value()),
                                new Paging(Optional.empty(), MOST_ORDERS))
                        .map(Page::items)
                : Mono.just(List.of());
    }

    /** The seat that the caller has at this meeting. */
    static Seat seat(Caller caller, Meeting meeting) {
        return Seat.of(caller).stream()
                .filter(meeting.guests()::include)
                .findFirst()
                .orElseThrow(MeetingRefused.NotInvited::new);
    }
}
