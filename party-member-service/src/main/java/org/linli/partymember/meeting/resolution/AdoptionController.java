package org.linli.partymember.meeting.resolution;

import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.linli.kit.IdSource;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.partymember.meeting.Meeting;
import org.linli.partymember.meeting.Meetings;
import org.linli.partymember.meeting.Presiding;
import org.linli.partymember.meeting.council.KnownSeats;
import org.linli.partymember.meeting.council.Seat;
import org.linli.partymember.meeting.docket.StuckOrder;
import org.linli.partymember.meeting.docket.StuckOrders;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A meeting resolves something. */
@RestController
@RequestMapping("/api/v1/joint-meetings/{id}/resolutions")
class AdoptionController {

    private final Resolutions resolutions;
    private final Meetings meetings;
    private final StuckOrders orders;
    private final KnownSeats known;
    private final IdSource ids;
    private final Clock clock;

    AdoptionController(
            Resolutions resolutions,
            Meetings meetings,
            StuckOrders orders,
            KnownSeats known,
            IdSource ids,
            Clock clock) {
        this.resolutions = resolutions;
        this.meetings = meetings;
        this.orders = orders;
        this.known = known;
        this.ids = ids;
        this.clock = clock;
    }

    /** About a stuck order, the unit that is named has the order from then on. */
    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN})
    Mono<ResponseEntity<ResolutionView>> adopt(
            @PathVariable("id") String meetingId,
            NewId id,
            @Valid @RequestBody ResolutionBody.Adopt body,
            Caller caller) {
        var terms = body.terms(clock.instant());
        return meetings.get(caller.scope(), meetingId)
                .doOnNext(meeting -> Presiding.check(caller, meeting))
                .flatMap(meeting -> known.require(caller.scope(), List.of(Seat.unit(terms.unitId())))
                        .then(Mono.defer(() -> adopted(id.value(), meeting, terms, caller.subject()))))
                .map(AdoptionController::created);
    }

    private Mono<Resolution> adopted(String id, Meeting meeting, Resolution.Terms terms, String by) {
        var orderId = meeting.resolvesOn(terms.item()).orElse(null);
        return orderId == null
                ? resolutions.add(Resolution.adopt(id, meeting, terms, null, by, ids.next(), clock.instant()))
                : settled(orderId, meeting, terms, by);
    }

    private Mono<Resolution> settled(String orderId, Meeting meeting, Resolution.Terms terms, String by) {
        if (!StuckOrder.isSettledBy(meeting.division())) {
            return Mono.error(ResolutionRefused.NotForCommunities::new);
        }
        var adopted =
                Resolution.adopt(Resolution.idFor(orderId), meeting, terms, orderId, by, ids.next(), clock.instant());
        return orders.get(new Scope.Division(meeting.division().value()), orderId)
                .filter(StuckOrder::waiting)
                .switchIfEmpty(Mono.error(() -> new ResolutionRefused.OrderHasLeft(orderId)))
                .flatMap(waiting -> resolutions.add(adopted))
                .onErrorMap(DuplicateKeyException.class, taken -> new ResolutionRefused.OrderHasLeft(orderId));
    }

    private static ResponseEntity<ResolutionView> created(Resolution resolution) {
        return ResponseEntity.created(URI.create("/api/v1/meeting-resolutions/" + resolution.id()))
                .eTag("\"" + resolution.version() + "\"")
                .body(ResolutionView.of(resolution));
    }
}
