package org.linli.evaluation.figure;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import java.util.Map;
import org.linli.evaluation.board.Area;
import org.linli.evaluation.points.Span;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.points.Viewer;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows what units did: to staff for their division, to a unit's admins what is said of it. */
@RestController
@RequestMapping("/api/v1/unit-figures")
class FiguresController {

    private final UnitFigures figures;

    FiguresController(UnitFigures figures) {
        this.figures = figures;
    }

    /** @param figures by name, such as {@code whistlesInTime} */
    record UnitFiguresView(String unitId, Map<String, Long> figures) {

        static UnitFiguresView of(FiguresOf unit) {
            return new UnitFiguresView(unit.unitId(), unit.byKey());
        }
    }

    @GetMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<UnitFiguresView>> list(
            @RequestParam DivisionCode division, @RequestParam String span, Paging paging, Caller caller) {
        var scope = new Viewer(caller).staffScope();
        scope.require(division);
        return figures.of(Area.of(division), new Span(span), paging.after(), scope)
                .take(paging.fetch())
                .collectList()
                .map(units -> paging.page(units, FiguresOf::unitId).map(UnitFiguresView::of));
    }

    @GetMapping("/{unitId}")
    @AllowedFor({UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<UnitFiguresView> get(
            @PathVariable String unitId,
            @RequestParam DivisionCode division,
            @RequestParam String span,
            Caller caller) {
        if (new Viewer(caller).scopeOn(new Subject(SubjectKind.UNIT, unitId)) instanceof Scope.Division scope) {
            scope.require(division);
        }
        return figures.ofUnit(unitId, Area.of(division), new Span(span)).map(UnitFiguresView::of);
    }
}
