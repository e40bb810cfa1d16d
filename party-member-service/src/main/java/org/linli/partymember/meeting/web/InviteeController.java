package org.linli.partymember.meeting.web;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.store.IfMatch;
import org.linli.partymember.meeting.Gavel;
import org.linli.partymember.meeting.Invitee;
import org.linli.partymember.meeting.Meeting;
import org.linli.partymember.meeting.Meetings;
import org.linli.partymember.meeting.council.KnownSeats;
import org.linli.partymember.meeting.council.Seat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What those do who are invited. */
@RestController
@RequestMapping("/api/v1/joint-meetings/{id}")
class InviteeController {

    private final Meetings meetings;
    private final Gavel gavel;
    private final KnownSeats known;
    private final Clock clock;

    InviteeController(Meetings meetings, Gavel gavel, KnownSeats known, Clock clock) {
        this.meetings = meetings;
        this.gavel = gavel;
        this.known = known;
        this.clock = clock;
    }

    /** The invitation for a calendar. */
    @GetMapping(path = "/invitation.ics", produces = "text/calendar")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<ResponseEntity<String>> invitation(@PathVariable String id, Caller caller) {
        return meetings.get(caller.scope(), id)
                .flatMap(meeting -> names(meeting).map(names -> file(meeting, names)));
    }

    private Mono<Map<String, String>> names(Meeting meeting) {
        var units = meeting.guests().all().stream()
                .map(Invitee::seat)
                .filter(Seat::belongsToUnit)
                .map(Seat::holder);
        return Flux.fromStream(Stream.concat(units, Stream.of(meeting.chair())).distinct())
                .concatMap(unit -> known.unitName(unit).map(name -> Map.entry(unit, name)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static ResponseEntity<String> file(Meeting meeting, Map<String, String> names) {
        var file = new InvitationFile(meeting, names);
        return ResponseEntity.ok()
                .eTag(MeetingDesk.eTag(meeting))
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8;method=" + file.method()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("invitation.ics")
                                .build()
                                .toString())
                .body(file.text());
    }

    @PostMapping("/reply")
    @AllowedFor({PARTY_MEMBER, UNIT_ADMIN})
    Mono<ResponseEntity<MeetingView>> reply(
            @PathVariable String id, @Valid @RequestBody MeetingBody.Reply body, IfMatch ifMatch, Caller caller) {
        return meetings.change(
                        caller.scope(),
                        id,
                        meeting -> ifMatch.check(meeting)
                                .reply(MeetingDesk.seat(caller, meeting), body.accepted(), clock.instant()))
                .map(MeetingDesk::ok);
    }

    /** The unit does not take the chair, and comes first next time. */
    @PostMapping("/chair/decline")
    @AllowedFor(UNIT_ADMIN)
    Mono<ResponseEntity<MeetingView>> declineChair(@PathVariable String id, Caller caller) {
        return meetings.get(caller.scope(), id)
                .flatMap(meeting -> gavel.declineChair(meeting, caller.unitId().orElse("")))
                .then(Mono.defer(() -> meetings.get(caller.scope(), id)))
                .map(MeetingDesk::ok);
    }

    /** One vote for each seat that is there; the last one counts. */
    @PostMapping("/items/{number}/votes")
    @AllowedFor({PARTY_MEMBER, UNIT_ADMIN})
    Mono<ResponseEntity<MeetingView>> vote(
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody MeetingBody.Ballot body,
            Caller caller) {
        return meetings.change(
                        caller.scope(),
                        id,
                        meeting ->
                                meeting.vote(number, MeetingDesk.seat(caller, meeting), body.choice(), clock.instant()))
                .map(MeetingDesk::ok);
    }
}
