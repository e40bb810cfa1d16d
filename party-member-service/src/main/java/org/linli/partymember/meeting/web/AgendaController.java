package org.linli.partymember.meeting.web;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.linli.kit.IdSource;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.store.Change;
import org.linli.kit.store.IfMatch;
import org.linli.partymember.meeting.Item;
import org.linli.partymember.meeting.Meeting;
import org.linli.partymember.meeting.Meetings;
import org.linli.partymember.meeting.Presiding;
import org.linli.partymember.meeting.docket.StuckOrderView;
import org.linli.partymember.meeting.docket.StuckOrders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What meetings are about. */
@RestController
@RequestMapping("/api/v1/joint-meetings/{id}")
class AgendaController {

    private final Meetings meetings;
    private final StuckOrders orders;
    private final IdSource ids;
    private final Clock clock;

    AgendaController(Meetings meetings, StuckOrders orders, IdSource ids, Clock clock) {
        this.meetings = meetings;
        this.orders = orders;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The agenda.
     *
     * @param stuckOrders orders that wait for this council, by age: before the meeting opens they come before it by themselves, and leave
     *     when they are settled otherwise
     */
    record AgendaView(List<Item> items, List<StuckOrderView> stuckOrders) {}

    @GetMapping("/agenda")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<AgendaView> agenda(@PathVariable String id, Caller caller) {
        return meetings.get(caller.scope(), id)
                .flatMap(meeting -> MeetingDesk.stuck(orders, meeting)
                        .map(stuck -> new AgendaView(
                                meeting.agenda().items(),
                                stuck.stream().map(StuckOrderView::of).toList())));
    }

    /** Whoever is invited may put something on the agenda. */
    @PostMapping("/items")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN})
    Mono<ResponseEntity<MeetingView>> propose(
            @PathVariable String id, @Valid @RequestBody MeetingBody.Proposal body, IfMatch ifMatch, Caller caller) {
        return meetings.change(
                        caller.scope(),
                        id,
                        meeting ->
                                ifMatch.check(meeting).propose(body.kind(), body.text(), ids.next(), clock.instant()))
                .map(MeetingDesk::ok);
    }

    @PostMapping("/items/{number}/votes/close")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN})
    Mono<ResponseEntity<MeetingView>> closeVote(@PathVariable String id, @PathVariable int number, Caller caller) {
        return presided(id, caller, meeting -> meeting.closeVote(number));
    }

    /** A problem is solved, there and then or afterwards. */
    @PostMapping("/items/{number}/solve")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN})
    Mono<ResponseEntity<MeetingView>> solve(
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody MeetingBody.Solution body,
            Caller caller) {
        return presided(
                id,
                caller,
                meeting -> meeting.solve(number, body.text(), caller.subject(), ids.next(), clock.instant()));
    }

    private Mono<ResponseEntity<MeetingView>> presided(
            String id, Caller caller, Function<Meeting, Change<Meeting>> decide) {
        return meetings.change(caller.scope(), id, meeting -> {
                    Presiding.check(caller, meeting);
                    return decide.apply(meeting);
                })
                .map(MeetingDesk::ok);
    }
}
