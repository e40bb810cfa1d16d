package org.linli.partymember.meeting.web;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.linli.kit.IdSource;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.IfMatch;
import org.linli.partymember.meeting.Agenda;
import org.linli.partymember.meeting.Gavel;
import org.linli.partymember.meeting.Meeting;
import org.linli.partymember.meeting.MeetingState;
import org.linli.partymember.meeting.Meetings;
import org.linli.partymember.meeting.Presiding;
import org.linli.partymember.meeting.docket.StuckOrders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Meetings are convened, put off, called off, held. */
@RestController
@RequestMapping("/api/v1")
class MeetingController {

    private final Meetings meetings;
    private final Gavel gavel;
    private final StuckOrders orders;
    private final IdSource ids;
    private final Clock clock;

    MeetingController(Meetings meetings, Gavel gavel, StuckOrders orders, IdSource ids, Clock clock) {
        this.meetings = meetings;
        this.gavel = gavel;
        this.orders = orders;
        this.ids = ids;
        this.clock = clock;
    }

    /** Everybody who has a seat is invited, and the unit whose turn it is gets the chair. */
    @PostMapping("/councils/{id}/meetings")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<MeetingView>> convene(
            @PathVariable("id") String councilId, NewId id, @Valid @RequestBody MeetingBody.When body, Caller caller) {
        return gavel.convene(caller.scope(), councilId, id.value(), body.appointment(), caller.subject())
                .then(Mono.defer(() -> meetings.get(caller.scope(), id.value())))
                .map(meeting -> ResponseEntity.created(URI.create("/api/v1/joint-meetings/" + meeting.id()))
                        .eTag(MeetingDesk.eTag(meeting))
                        .body(MeetingView.of(meeting)));
    }

    @GetMapping("/joint-meetings")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<Page<MeetingView>> list(
            @RequestParam Optional<String> council,
            @RequestParam Optional<MeetingState.Name> state,
            Paging paging,
            Caller caller) {
        return meetings.page(caller.scope(), council, state, paging).map(page -> page.map(MeetingView::of));
    }

    @GetMapping("/joint-meetings/{id}")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<ResponseEntity<MeetingView>> get(@PathVariable String id, Caller caller) {
        return meetings.get(caller.scope(), id).map(MeetingDesk::ok);
    }

    /** Another time or place; everybody is asked again. */
    @PostMapping("/joint-meetings/{id}/reschedule")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<MeetingView>> reschedule(
            @PathVariable String id, @Valid @RequestBody MeetingBody.When body, IfMatch ifMatch, Caller caller) {
        var other = body.appointment();
        return meetings.change(
                        caller.scope(), id, meeting -> ifMatch.check(meeting).reschedule(other, clock.instant()))
                .map(MeetingDesk::ok);
    }

    @PostMapping("/joint-meetings/{id}/cancel")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<MeetingView>> cancel(
            @PathVariable String id,
            @Valid @RequestBody MeetingBody.MeetingReason body,
            IfMatch ifMatch,
            Caller caller) {
        return meetings.change(
                        caller.scope(),
                        id,
                        meeting -> ifMatch.check(meeting)
                                .cancel(caller.subject(), body.reason(), ids.next(), clock.instant()))
                .flatMap(gavel::end)
                .map(MeetingDesk::ok);
    }

    /** Those who have come are enough; stuck orders of the division come before the meeting. */
    @PostMapping("/joint-meetings/{id}/open")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN})
    Mono<ResponseEntity<MeetingView>> open(
            @PathVariable String id, @Valid @RequestBody MeetingBody.Attendance body, IfMatch ifMatch, Caller caller) {
        var present = body.seats();
        return meetings.get(caller.scope(), id)
                .flatMap(meeting -> MeetingDesk.stuck(orders, meeting))
                .flatMap(stuck -> meetings.change(
                        caller.scope(),
                        id,
                        meeting -> presided(caller, ifMatch.check(meeting))
                                .open(
                                        present,
                                        stuck.stream()
                                                .map(order -> new Agenda.Stuck(order.id(), order.title()))
                                                .toList(),
                                        ids.next(),
                                        clock.instant())))
                .map(MeetingDesk::ok);
    }

    @PostMapping("/joint-meetings/{id}/close")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN})
    Mono<ResponseEntity<MeetingView>> close(
            @PathVariable String id, @Valid @RequestBody MeetingBody.Minutes body, IfMatch ifMatch, Caller caller) {
        return meetings.change(
                        caller.scope(),
                        id,
                        meeting -> presided(caller, ifMatch.check(meeting))
                                .close(caller.subject(), body.minutes(), ids.next(), clock.instant()))
                .flatMap(gavel::end)
                .map(MeetingDesk::ok);
    }

    private static Meeting presided(Caller caller, Meeting meeting) {
        Presiding.check(caller, meeting);
        return meeting;
    }
}
