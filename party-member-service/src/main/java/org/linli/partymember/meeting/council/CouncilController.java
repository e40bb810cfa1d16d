package org.linli.partymember.meeting.council;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.linli.event.DivisionLevel;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.Change;
import org.linli.kit.store.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/councils")
class CouncilController {

    private final Councils councils;
    private final KnownSeats known;
    private final CouncilSettings settings;

    CouncilController(Councils councils, KnownSeats known, CouncilSettings settings) {
        this.councils = councils;
        this.known = known;
        this.settings = settings;
    }

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<CouncilView>> found(NewId id, @Valid @RequestBody CouncilBody.Found body, Caller caller) {
        var division = body.divisionCode();
        if (division.level().compareTo(DivisionLevel.COMMUNITY) > 0) {
            throw new CouncilRefused.NoDivision();
        }
        caller.scope().require(division);
        var seats = body.seatList();
        var founded = Council.found(id.value(), body.name(), division, seats, body.houseRules(settings.usual()));
        return known.require(caller.scope(), seats)
                .then(Mono.defer(() -> councils.add(founded)))
                .map(council -> ResponseEntity.created(URI.create("/api/v1/councils/" + council.id()))
                        .eTag(eTag(council))
                        .body(CouncilView.of(council)));
    }

    @GetMapping
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<Page<CouncilView>> list(Paging paging, Caller caller) {
        return councils.page(caller.scope(), paging).map(page -> page.map(CouncilView::of));
    }

    @GetMapping("/{id}")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<ResponseEntity<CouncilView>> get(@PathVariable String id, Caller caller) {
        return councils.get(caller.scope(), id).map(CouncilController::ok);
    }

    @PostMapping("/{id}/seats")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<CouncilView>> seat(
            @PathVariable String id, @Valid @RequestBody CouncilBody.SeatOf body, IfMatch ifMatch, Caller caller) {
        var seat = body.seat();
        return known.require(caller.scope(), List.of(seat))
                .then(change(id, caller, council -> ifMatch.check(council).seat(seat)));
    }

    @PostMapping("/{id}/seats/removal")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<CouncilView>> unseat(
            @PathVariable String id, @Valid @RequestBody CouncilBody.SeatOf body, IfMatch ifMatch, Caller caller) {
        var seat = body.seat();
        return change(id, caller, council -> ifMatch.check(council).unseat(seat));
    }

    @PostMapping("/{id}/rules")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<CouncilView>> rule(
            @PathVariable String id, @Valid @RequestBody CouncilBody.Rules body, IfMatch ifMatch, Caller caller) {
        return change(id, caller, council -> ifMatch.check(council).rule(body.houseRules(council.rules())));
    }

    private Mono<ResponseEntity<CouncilView>> change(
            String id, Caller caller, Function<Council, Change<Council>> decide) {
        return councils.change(caller.scope(), id, decide).map(CouncilController::ok);
    }

    private static ResponseEntity<CouncilView> ok(Council council) {
        return ResponseEntity.ok().eTag(eTag(council)).body(CouncilView.of(council));
    }

    private static String eTag(Council council) {
        return "\"" + council.version() + "\"";
    }
}
