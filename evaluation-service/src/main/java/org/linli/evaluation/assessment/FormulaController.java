package org.linli.evaluation.assessment;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.assessment.FormulaEdition.State;
import org.linli.event.DivisionCode;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.Text;
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

/** Staff write down how the units of their division are judged. */
@RestController
@RequestMapping("/api/v1/unit-formulas")
class FormulaController {

    private final Formulas formulas;
    private final Clock clock;

    FormulaController(Formulas formulas, Clock clock) {
        this.formulas = formulas;
        this.clock = clock;
    }

    /** @param effectiveFrom the first month that it judges */
    record NewFormula(
            @NotNull DivisionCode divisionCode,

            @NotNull @Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])")
            String effectiveFrom,

            @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid NewTerm> terms) {

        List<Term> written() {
            return terms.stream()
                    .map(term -> new Term(term.id(), new Text(term.zh(), term.en()), term.points()))
                    .toList();
        }
    }

    /** @param points CEL over {@code figures}, in 1/100 points */
    record NewTerm(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}")
            String id,

            @NotBlank @Size(max = 200) String zh,
            @NotBlank @Size(max = 200) String en,
            @NotBlank @Size(max = 500) String points) {}

    record ApprovedFormula() {}

    record WithdrawnFormula() {}

    record FormulaView(
            String id,
            DivisionCode divisionCode,
            String effectiveFrom,
            List<Term> terms,
            State state,
            String draftedBy,
            Instant at,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            long version) {

        static FormulaView of(FormulaEdition formula) {
            return new FormulaView(
                    formula.id(),
                    formula.division(),
                    formula.effectiveFrom(),
                    formula.terms(),
                    formula.state(),
                    formula.by(),
                    formula.at(),
                    formula.decidedBy(),
                    formula.decidedAt(),
                    formula.version());
        }
    }

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<FormulaView>> draft(NewId id, @Valid @RequestBody NewFormula body, Caller caller) {
        caller.scope().require(body.divisionCode());
        var drafted = FormulaEdition.draft(
                id.value(),
                body.divisionCode(),
                body.effectiveFrom(),
                body.written(),
                caller.subject(),
                clock.instant());
        return formulas.add(drafted)
                .map(formula -> ResponseEntity.created(URI.create("/api/v1/unit-formulas/" + formula.id()))
                        .eTag(eTag(formula))
                        .body(FormulaView.of(formula)));
    }

    @GetMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<FormulaView>> list(@RequestParam Optional<State> state, Paging paging, Caller caller) {
        return formulas.page(caller.scope(), state, paging).map(page -> page.map(FormulaView::of));
    }

    @GetMapping("/{id}")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<FormulaView>> get(@PathVariable String id, Caller caller) {
        return formulas.get(caller.scope(), id).map(FormulaController::ok);
    }

    @PostMapping("/{id}/approve")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<FormulaView>> approve(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable ApprovedFormula body,
            IfMatch ifMatch,
            Caller caller) {
        var now = clock.instant();
        return change(caller, id, formula -> ifMatch.check(formula).approve(caller.subject(), now));
    }

    @PostMapping("/{id}/withdraw")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<FormulaView>> withdraw(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable WithdrawnFormula body,
            IfMatch ifMatch,
            Caller caller) {
        var now = clock.instant();
        return change(caller, id, formula -> ifMatch.check(formula).withdraw(caller.subject(), now));
    }

    private Mono<ResponseEntity<FormulaView>> change(
            Caller caller, String id, Function<FormulaEdition, Change<FormulaEdition>> decide) {
        return formulas.change(caller.scope(), id, decide).map(FormulaController::ok);
    }

    private static ResponseEntity<FormulaView> ok(FormulaEdition formula) {
        return ResponseEntity.ok().eTag(eTag(formula)).body(FormulaView.of(formula));
    }

    private static String eTag(FormulaEdition formula) {
        return "\"" + formula.version() + "\"";
    }
}
