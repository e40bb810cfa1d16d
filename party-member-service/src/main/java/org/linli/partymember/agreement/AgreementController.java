package org.linli.partymember.agreement;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.kit.IdSource;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.IfMatch;
import org.linli.partymember.agreement.Agreement.Terms;
import org.linli.partymember.agreement.AgreementState.Side;
import org.linli.partymember.division.Divisions;
import org.linli.partymember.exchange.Days;
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

/** Co-building agreements: proposed by one side, signed by the other, ended by either or by their last day. */
@RestController
@RequestMapping("/api/v1/co-building-agreements")
class AgreementController {

    private final Agreements agreements;
    private final Units units;
    private final Divisions divisions;
    private final IdSource ids;
    private final Clock clock;

    AgreementController(Agreements agreements, Units units, Divisions divisions, IdSource ids, Clock clock) {
        this.agreements = agreements;
        this.units = units;
        this.divisions = divisions;
        this.ids = ids;
        this.clock = clock;
    }

    record NewAgreement(
            @NotBlank @Size(max = 64) String unitId,
            @NotNull DivisionCode communityCode,
            @NotBlank @Size(max = 500) String purpose,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 64) String> projects) {

        Terms terms(LocalDate today) {
            var about = projects == null ? List.<String>of() : List.copyOf(projects);
            return new Terms(unitId, communityCode, purpose, Days.ahead(from, until, today), about);
        }
    }

    record AgreementReason(@NotBlank @Size(max = 200) String reason) {}

    record NothingOfAgreement() {}

    @PostMapping
    @AllowedFor({UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<AgreementView>> propose(NewId id, @Valid @RequestBody NewAgreement body, Caller caller) {
        var side = sideOf(caller);
        if (side == Side.COMMUNITY) {
            caller.scope().require(body.communityCode());
        }
        var terms = body.terms(WorkingCalendar.dayOf(clock.instant()));
        return divisions
                .community(body.communityCode())
                .then(Mono.defer(() -> units.get(reach(side, body, caller), body.unitId())))
                .then(Mono.defer(() -> agreements.add(Agreement.propose(id.value(), terms, side))))
                .map(agreement -> ResponseEntity.created(URI.create("/api/v1/co-building-agreements/" + agreement.id()))
                        .eTag(eTag(agreement))
                        .body(AgreementView.of(agreement)));
    }

    /** A unit speaks for itself; a community proposes to any of its district. */
    private static Scope reach(Side side, NewAgreement body, Caller caller) {
        return switch (side) {
            case UNIT -> caller.scope();
            case COMMUNITY ->
                new Scope.Division(
                        body.communityCode().at(DivisionLevel.DISTRICT).value());
        };
    }

    private static Side sideOf(Caller caller) {
        return caller.is(COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN) ? Side.COMMUNITY : Side.UNIT;
    }

    @GetMapping("/{id}")
    @AllowedFor({UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<AgreementView>> get(@PathVariable String id, Caller caller) {
        return agreements.get(caller.scope(), id).map(AgreementController::ok);
    }

    @GetMapping
    @AllowedFor({UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<AgreementView>> list(@RequestParam Optional<AgreementState.Name> state, Paging paging, Caller caller) {
        return agreements.page(caller.scope(), state, paging).map(page -> page.map(AgreementView::of));
    }

    @PostMapping("/{id}/sign")
    @AllowedFor({UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<AgreementView>> sign(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable NothingOfAgreement body,
            IfMatch ifMatch,
            Caller caller) {
        return agreements
                .change(
                        caller.scope(),
                        id,
                        agreement -> ifMatch.check(agreement).sign(sideOf(caller), ids.next(), clock.instant()))
                .map(AgreementController::ok);
    }

    @PostMapping("/{id}/end")
    @AllowedFor({UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<AgreementView>> end(
            @PathVariable String id, @Valid @RequestBody AgreementReason body, IfMatch ifMatch, Caller caller) {
        return agreements
                .change(
                        caller.scope(),
                        id,
                        agreement -> ifMatch.check(agreement).end(body.reason(), ids.next(), clock.instant()))
                .map(AgreementController::ok);
    }

    private static ResponseEntity<AgreementView> ok(Agreement agreement) {
        return ResponseEntity.ok().eTag(eTag(agreement)).body(AgreementView.of(agreement));
    }

    private static String eTag(Agreement agreement) {
        return "\"" + agreement.version() + "\"";
    }
}
