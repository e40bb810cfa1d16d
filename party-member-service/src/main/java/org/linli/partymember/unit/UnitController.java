package org.linli.partymember.unit;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import org.linli.event.DivisionCode;
import org.linli.kit.IdSource;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.IfMatch;
import org.linli.partymember.checkin.CheckInDesk;
import org.linli.partymember.checkin.CheckOut;
import org.linli.partymember.checkin.CheckOutBody;
import org.linli.partymember.checkin.Purpose;
import org.linli.partymember.division.Divisions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/units")
class UnitController {

    private final Units units;
    private final Divisions divisions;
    private final CheckInDesk desk;
    private final IdSource ids;
    private final Clock clock;

    UnitController(Units units, Divisions divisions, CheckInDesk desk, IdSource ids, Clock clock) {
        this.units = units;
        this.divisions = divisions;
        this.desk = desk;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<UnitView>> register(NewId id, @Valid @RequestBody NewUnit body, Caller caller) {
        caller.scope().require(body.divisionCode());
        return units.add(Unit.register(id.value(), body, ids.next(), clock.instant()))
                .map(UnitController::created);
    }

    @GetMapping("/{id}")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<ResponseEntity<UnitView>> get(@PathVariable String id, Caller caller) {
        return units.get(caller.scope(), id)
                .map(unit -> ResponseEntity.ok().eTag(eTag(unit)).body(UnitView.of(unit)));
    }

    @GetMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<Page<UnitView>> list(Paging paging, Caller caller) {
        return units.page(caller.scope(), paging).map(page -> page.map(UnitView::of));
    }

    @PostMapping("/{id}/check-ins")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN})
    Mono<ResponseEntity<UnitView>> checkIn(
            @PathVariable String id, @Valid @RequestBody UnitCheckInBody body, IfMatch ifMatch, Caller caller) {
        var checkIn = desk.read(body.call(), Purpose.UNIT_CHECK_IN);
        var scope = scopeOfCheckIn(caller, id, checkIn.community());
        return divisions
                .community(checkIn.community())
                .flatMap(ignored -> units.checkIn(
                        scope, id, unit -> ifMatch.check(unit).checkIn(checkIn, body.resources(), ids.next())))
                .map(UnitController::created);
    }

    @PostMapping("/{id}/check-outs")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN})
    Mono<ResponseEntity<UnitView>> checkOut(
            @PathVariable String id, @Valid @RequestBody CheckOutBody body, IfMatch ifMatch, Caller caller) {
        var out = new CheckOut(clock.instant(), body.reason());
        return units.change(caller.scope(), id, unit -> ifMatch.check(unit).checkOut(out, ids.next()))
                .map(unit -> ResponseEntity.ok().eTag(eTag(unit)).body(UnitView.of(unit)));
    }

    /** A unit goes where it likes; staff send it only to communities of theirs. */
    private static Scope scopeOfCheckIn(Caller caller, String id, DivisionCode community) {
        if (caller.is(UNIT_ADMIN) && caller.unitId().filter(id::equals).isPresent()) {
            return new Scope.Unit(id);
        }
        if (caller.is(COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN)) {
            caller.scope().require(community);
        }
        return caller.scope();
    }

    private static ResponseEntity<UnitView> created(Unit unit) {
        return ResponseEntity.created(URI.create("/api/v1/units/" + unit.id()))
                .eTag(eTag(unit))
                .body(UnitView.of(unit));
    }

    private static String eTag(Unit unit) {
        return "\"" + unit.version() + "\"";
    }
}
