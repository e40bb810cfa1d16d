package org.linli.evaluation.grant;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.grant.GrantBasis.Basis;
import org.linli.evaluation.grant.GrantRound.Purse;
import org.linli.evaluation.grant.GrantRound.Share;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.unit.UnitNames;
import org.linli.event.DivisionCode;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Staff share a budget out among the units of their division. */
@RestController
@RequestMapping("/api/v1/grant-rounds")
class GrantController {

    private final GrantRounds rounds;
    private final GrantBasis bases;
    private final UnitNames names;
    private final Clock clock;

    GrantController(GrantRounds rounds, GrantBasis bases, UnitNames names, Clock clock) {
        this.rounds = rounds;
        this.bases = bases;
        this.names = names;
        this.clock = clock;
    }

    /**
     * @param period of the board that it goes by: {@code 2026}, {@code 2026-11} or {@code ALL}
     * @param assessmentId the published assessment that it goes by instead
     * @param budgetFen 1/100 yuan, up to a billion yuan
     * @param units how many of the best share in it; without it all that scored, at most 1,000
     */
    record NewGrantRound(
            @NotNull DivisionCode divisionCode,
            @Nullable String period,
            @Nullable @Size(max = 64) String assessmentId,
            @NotNull @Min(1) @Max(100_000_000_000L) Long budgetFen,
            @Nullable @Min(1) @Max(GrantRound.MOST_UNITS) Integer units) {}

    record GrantReason(@NotBlank @Size(max = 500) String reason) {}

    record ApprovedGrant() {}

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<GrantView>> draft(NewId id, @Valid @RequestBody NewGrantRound body, Caller caller) {
        caller.scope().require(body.divisionCode());
        var purse = new Purse(body.divisionCode(), body.budgetFen());
        return basis(body, caller.scope())
                .map(basis -> GrantRound.draft(id.value(), purse, basis, caller.subject(), clock.instant()))
                .flatMap(rounds::add)
                .flatMap(this::named)
                .map(view -> ResponseEntity.created(URI.create("/api/v1/grant-rounds/" + view.id()))
                        .eTag(eTag(view))
                        .body(view));
    }

    private Mono<Basis> basis(NewGrantRound body, Scope scope) {
        var most = body.units() == null ? GrantRound.MOST_UNITS : body.units();
        var period = body.period();
        var assessment = body.assessmentId();
        if (period != null && assessment == null) {
            return bases.board(body.divisionCode(), new Period(period), most, scope);
        }
        if (period == null && assessment != null) {
            return bases.assessment(body.divisionCode(), assessment, most, scope);
        }
        return Mono.error(new GrantRefused.OneBasis());
    }

    @GetMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<GrantSummary>> list(@RequestParam Optional<GrantState.Name> state, Paging paging, Caller caller) {
        return rounds.page(caller.scope(), state, paging).map(page -> page.map(GrantSummary::of));
    }

    /** A grant round in a list, without its shares. */
    record GrantSummary(
            String id,
            DivisionCode divisionCode,
            String period,
            long budgetFen,
            int units,
            GrantState.Name state,
            long version) {

        static GrantSummary of(GrantRound round) {
            return new GrantSummary(
                    round.id(),
                    round.division(),
                    round.period(),
                    round.budget(),
                    round.shares().size(),
                    round.state().name(),
                    round.version());
        }
    }

    @GetMapping("/{id}")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<GrantView>> get(@PathVariable String id, Caller caller) {
        return rounds.get(caller.scope(), id).flatMap(this::named).map(GrantController::ok);
    }

    @PostMapping("/{id}/approve")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<GrantView>> approve(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable ApprovedGrant body,
            IfMatch ifMatch,
            Caller caller) {
        var now = clock.instant();
        return change(caller, id, round -> ifMatch.check(round).approve(caller.subject(), now));
    }

    @PostMapping("/{id}/cancel")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<GrantView>> cancel(
            @PathVariable String id, @Valid @RequestBody GrantReason body, IfMatch ifMatch, Caller caller) {
        var now = clock.instant();
        return change(caller, id, round -> ifMatch.check(round).cancel(caller.subject(), body.reason(), now));
    }

    private Mono<ResponseEntity<GrantView>> change(
            Caller caller, String id, Function<GrantRound, Change<GrantRound>> decide) {
        return rounds.change(caller.scope(), id, decide).flatMap(this::named).map(GrantController::ok);
    }

    private Mono<GrantView> named(GrantRound round) {
        return names.named(round.shares().stream().map(Share::unitId).toList())
                .map(known -> GrantView.of(round, known));
    }

    private static ResponseEntity<GrantView> ok(GrantView view) {
        return ResponseEntity.ok().eTag(eTag(view)).body(view);
    }

    private static String eTag(GrantView view) {
        return "\"" + view.version() + "\"";
    }
}
