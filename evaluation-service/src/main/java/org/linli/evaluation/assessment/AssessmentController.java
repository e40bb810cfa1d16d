package org.linli.evaluation.assessment;

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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.assessment.Assessment.Matter;
import org.linli.evaluation.assessment.Assessment.State;
import org.linli.evaluation.assessment.AssessmentView.UnitResult;
import org.linli.evaluation.board.Area;
import org.linli.evaluation.figure.UnitFigures;
import org.linli.evaluation.points.Span;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.points.Viewer;
import org.linli.evaluation.unit.UnitNames;
import org.linli.event.DivisionCode;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
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

/** Staff judge the units of their division; each unit reads its own page. */
@RestController
@RequestMapping("/api/v1/unit-assessments")
class AssessmentController {

    private final Assessments assessments;
    private final Formulas formulas;
    private final UnitFigures figures;
    private final UnitNames names;
    private final Clock clock;

    AssessmentController(
            Assessments assessments, Formulas formulas, UnitFigures figures, UnitNames names, Clock clock) {
        this.assessments = assessments;
        this.formulas = formulas;
        this.figures = figures;
        this.names = names;
        this.clock = clock;
    }

    /** @param span {@code 2026}, {@code 2026-H1}, {@code 2026-Q1} or {@code 2026-11} */
    record NewAssessment(
            @NotNull DivisionCode divisionCode, @NotNull String span) {}

    record PublishedAssessment() {}

    record CancelledAssessment(@NotBlank @Size(max = 500) String reason) {}

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<AssessmentView>> draft(NewId id, @Valid @RequestBody NewAssessment body, Caller caller) {
        var scope = new Viewer(caller).staffScope();
        scope.require(body.divisionCode());
        var what = new Matter(body.divisionCode(), new Span(body.span()));
        return formulas.inForce(what.division(), what.span())
                .switchIfEmpty(Mono.error(AssessmentRefused.NoFormula::new))
                .flatMap(formula -> figures.of(Area.of(what.division()), what.span(), Optional.empty(), scope)
                        .take(Assessment.MOST_UNITS + 1L)
                        .collectList()
                        .map(units ->
                                Assessment.draft(id.value(), what, formula, units, caller.subject(), clock.instant())))
                .flatMap(assessments::add)
                .flatMap(this::named)
                .map(view -> ResponseEntity.created(URI.create("/api/v1/unit-assessments/" + view.id()))
                        .eTag(eTag(view))
                        .body(view));
    }

    @GetMapping
    @AllowedFor({UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<AssessmentSummary>> list(@RequestParam Optional<State> state, Paging paging, Caller caller) {
        return assessments.page(caller.scope(), state, paging).map(page -> page.map(AssessmentSummary::of));
    }

    /** An assessment in a list, without its units. */
    record AssessmentSummary(String id, DivisionCode divisionCode, String span, int units, State state, long version) {

        static AssessmentSummary of(Assessment assessment) {
            return new AssessmentSummary(
                    assessment.id(),
                    assessment.division(),
                    assessment.span(),
                    assessment.units().size(),
                    assessment.state(),
                    assessment.version());
        }
    }

    @GetMapping("/{id}")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<AssessmentView>> get(@PathVariable String id, Caller caller) {
        return assessments
                .get(new Viewer(caller).staffScope(), id)
                .flatMap(this::named)
                .map(AssessmentController::ok);
    }

    /** One unit's page: for its own admins once it is published, for staff always. */
    @GetMapping("/{id}/units/{unitId}")
    @AllowedFor({UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<UnitResult> unit(@PathVariable String id, @PathVariable String unitId, Caller caller) {
        var whose = new Subject(SubjectKind.UNIT, unitId);
        return assessments
                .get(new Viewer(caller).scopeOn(whose), id)
                .flatMap(found -> Mono.justOrEmpty(found.units().stream()
                        .filter(unit -> unit.unitId().equals(unitId))
                        .findFirst()))
                .switchIfEmpty(Mono.error(() -> new NotFound(unitId)))
                .flatMap(unit -> names.named(List.of(unitId)).map(known -> UnitResult.of(unit, known.get(unitId))));
    }

    @PostMapping("/{id}/publish")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<AssessmentView>> publish(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable PublishedAssessment body,
            IfMatch ifMatch,
            Caller caller) {
        var now = clock.instant();
        return change(caller, id, found -> ifMatch.check(found).publish(caller.subject(), now));
    }

    @PostMapping("/{id}/cancel")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<AssessmentView>> cancel(
            @PathVariable String id, @Valid @RequestBody CancelledAssessment body, IfMatch ifMatch, Caller caller) {
        var now = clock.instant();
        return change(caller, id, found -> ifMatch.check(found).cancel(caller.subject(), body.reason(), now));
    }

    private Mono<ResponseEntity<AssessmentView>> change(
            Caller caller, String id, Function<Assessment, Change<Assessment>> decide) {
        return assessments
                .change(caller.scope(), id, decide)
                .flatMap(this::named)
                .map(AssessmentController::ok);
    }

    private Mono<AssessmentView> named(Assessment assessment) {
        return names.named(assessment.units().stream().map(Judgement::unitId).toList())
                .map(known -> AssessmentView.of(assessment, known));
    }

    private static ResponseEntity<AssessmentView> ok(AssessmentView view) {
        return ResponseEntity.ok().eTag(eTag(view)).body(view);
    }

    private static String eTag(AssessmentView view) {
        return "\"" + view.version() + "\"";
    }
}
