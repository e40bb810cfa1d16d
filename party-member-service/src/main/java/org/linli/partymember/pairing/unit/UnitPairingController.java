package org.linli.partymember.pairing.unit;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.IdSource;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.IfMatch;
import org.linli.partymember.division.Divisions;
import org.linli.partymember.pairing.unit.UnitPairing.State;
import org.linli.partymember.unit.Units;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** 单位包联社区与小区. */
@RestController
@RequestMapping("/api/v1/unit-pairings")
class UnitPairingController {

    private final UnitPairings pairings;
    private final Units units;
    private final Divisions divisions;
    private final IdSource ids;
    private final Clock clock;

    UnitPairingController(UnitPairings pairings, Units units, Divisions divisions, IdSource ids, Clock clock) {
        this.pairings = pairings;
        this.units = units;
        this.divisions = divisions;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param compound of that community; null for all of it */
    record NewUnitPairing(
            @NotBlank @Size(max = 64) String unitId,
            @NotNull DivisionCode communityCode,
            @Nullable @Size(min = 1, max = 100) String compound) {}

    record EndUnitPairing(@NotBlank @Size(max = 200) String reason) {}

    /** @param endedAt null while it holds */
    record UnitPairingView(
            String id,
            String unitId,
            DivisionCode communityCode,
            @Nullable String compound,
            State state,
            Instant since,
            @Nullable Instant endedAt,
            @Nullable String reason,
            long version) {

        static UnitPairingView of(UnitPairing pairing) {
            var ended = pairing.ended();
            return new UnitPairingView(
                    pairing.id(),
                    pairing.unitId(),
                    pairing.community(),
                    pairing.compound(),
                    pairing.state(),
                    pairing.since(),
                    ended == null ? null : ended.at(),
                    ended == null ? null : ended.reason(),
                    pairing.version());
        }
    }

    /** A unit that the caller sees: of a division of theirs, or their own. */
    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<UnitPairingView>> begin(@Valid @RequestBody NewUnitPairing body, Caller caller) {
        caller.scope().require(body.communityCode());
        var at = clock.instant();
        return divisions
                .community(body.communityCode())
                .then(units.get(caller.scope(), body.unitId()))
                .flatMap(unit -> pairings.begin(
                        caller.scope(),
                        UnitPairing.begin(unit, body.communityCode(), body.compound(), ids.next(), at),
                        known -> known.again(ids.next(), at)))
                .map(pairing -> ResponseEntity.created(URI.create("/api/v1/unit-pairings/" + pairing.id()))
                        .eTag(eTag(pairing))
                        .body(UnitPairingView.of(pairing)));
    }

    @PostMapping("/{id}/end")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<UnitPairingView>> end(
            @PathVariable String id, @Valid @RequestBody EndUnitPairing body, IfMatch ifMatch, Caller caller) {
        var at = clock.instant();
        return pairings.change(
                        caller.scope(), id, pairing -> ifMatch.check(pairing).end(body.reason(), ids.next(), at))
                .map(UnitPairingController::ok);
    }

    @GetMapping("/{id}")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<ResponseEntity<UnitPairingView>> get(@PathVariable String id, Caller caller) {
        return pairings.get(caller.scope(), id).map(UnitPairingController::ok);
    }

    @GetMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<Page<UnitPairingView>> list(
            @RequestParam Optional<State> state, @RequestParam Optional<String> unit, Paging paging, Caller caller) {
        return pairings.page(caller.scope(), state, unit, paging).map(page -> page.map(UnitPairingView::of));
    }

    private static ResponseEntity<UnitPairingView> ok(UnitPairing pairing) {
        return ResponseEntity.ok().eTag(eTag(pairing)).body(UnitPairingView.of(pairing));
    }

    private static String eTag(UnitPairing pairing) {
        return "\"" + pairing.version() + "\"";
    }
}
