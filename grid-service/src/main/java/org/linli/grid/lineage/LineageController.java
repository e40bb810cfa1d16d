package org.linli.grid.lineage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.grid.division.Division;
import org.linli.grid.division.DivisionView;
import org.linli.grid.division.Divisions;
import org.linli.grid.division.Origin;
import org.linli.grid.division.Standing.Retired;
import org.linli.kit.identity.AllowedForAnyone;
import org.linli.kit.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What became of a code, and where it came from. */
@RestController
@RequestMapping("/api/v1/divisions/{code}/lineage")
class LineageController {

    private final Divisions divisions;
    private final Lineages lineages;

    LineageController(Divisions divisions, Lineages lineages) {
        this.divisions = divisions;
        this.lineages = lineages;
    }

    @GetMapping
    @AllowedForAnyone
    Mono<LineageView> lineage(@PathVariable DivisionCode code) {
        return divisions
                .find(code)
                .switchIfEmpty(Mono.error(() -> new NotFound(code.value())))
                .flatMap(division -> Mono.zip(
                        lineages.heirs(code),
                        lineages.ancestors(division),
                        (heirs, ancestors) -> LineageView.of(division, heirs, ancestors)));
    }

    /**
     * @param heirs what is there now in its place, however often that was split and merged; itself if it is live
     * @param ancestors everything that it came from, directly or not
     * @param born null if it did not come from others
     * @param retired null if it is live
     */
    record LineageView(
            DivisionCode code,
            DivisionView.State state,
            List<DivisionCode> heirs,
            List<DivisionCode> ancestors,
            @Nullable Born born,
            @Nullable Gone retired) {

        static LineageView of(Division division, List<DivisionCode> heirs, List<DivisionCode> ancestors) {
            var birth = division.birth();
            return new LineageView(
                    division.code(),
                    division.isRetired() ? DivisionView.State.RETIRED : DivisionView.State.LIVE,
                    heirs,
                    ancestors,
                    birth == null ? null : new Born(birth.by(), birth.predecessors()),
                    division.standing() instanceof Retired(var by, var successors) ? new Gone(by, successors) : null);
        }
    }

    /** By which command it came, and from what. */
    record Born(Origin by, List<String> predecessors) {}

    /** By which command it went, and what took its place. */
    record Gone(Origin by, List<String> successors) {}
}
