package org.linli.grid.restructuring;

import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import java.util.List;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.division.Division;
import org.linli.grid.division.Divisions;
import org.linli.grid.division.Origin.Cause;
import org.linli.grid.restructuring.RestructuringBody.NewMerge;
import org.linli.grid.restructuring.RestructuringBody.NewSplit;
import org.linli.grid.restructuring.plan.Merge;
import org.linli.grid.restructuring.plan.Part;
import org.linli.grid.restructuring.plan.Plan;
import org.linli.grid.restructuring.plan.Split;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.IfMatch;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Splits and merges grids and micro-grids. */
@RestController
@RequestMapping("/api/v1")
class RestructuringController {

    private final Restructurer restructurer;
    private final Divisions divisions;

    RestructuringController(Restructurer restructurer, Divisions divisions) {
        this.restructurer = restructurer;
        this.divisions = divisions;
    }

    @PostMapping("/grids/{code}/split")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<RestructuringView> splitGrid(
            @PathVariable DivisionCode code, NewId id, @Valid @RequestBody NewSplit body, IfMatch seen, Caller caller) {
        caller.scope().require(code);
        return split(require(code, DivisionLevel.GRID), id, body, seen);
    }

    @PostMapping("/micro-grids/{code}/split")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<RestructuringView> splitMicroGrid(
            @PathVariable DivisionCode code, NewId id, @Valid @RequestBody NewSplit body, IfMatch seen, Caller caller) {
        caller.scope().require(code);
        return split(require(code, DivisionLevel.MICRO_GRID), id, body, seen);
    }

    private Mono<RestructuringView> split(DivisionCode code, NewId id, NewSplit body, IfMatch seen) {
        var parts = body.checked();
        return restructurer
                .carryOut(id.value(), Cause.SPLIT, body.remark(), plan(code, parts, seen))
                .map(RestructuringView::of);
    }

    private Mono<Plan> plan(DivisionCode code, List<Part> parts, IfMatch seen) {
        return known(code)
                .map(seen::check)
                .flatMap(whole -> divisions
                        .children(code)
                        .collectList()
                        .map(microGrids -> new Split(whole, microGrids, parts).plan()));
    }

    @PostMapping("/divisions/{code}/merges")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<RestructuringView> merge(
            @PathVariable DivisionCode code, NewId id, @Valid @RequestBody NewMerge body, Caller caller) {
        caller.scope().require(code);
        if (code.level() != DivisionLevel.GRID) {
            require(code, DivisionLevel.COMMUNITY);
        }
        requireSiblings(code, body.grids());
        return restructurer
                .carryOut(id.value(), Cause.MERGED, body.remark(), plan(code, body))
                .map(RestructuringView::of);
    }

    private Mono<Plan> plan(DivisionCode parent, NewMerge body) {
        var name = body.name().strip();
        return Flux.fromIterable(body.grids())
                .concatMap(this::known)
                .collectList()
                .flatMap(grids -> Flux.fromIterable(grids)
                        .concatMap(grid -> divisions.children(grid.code()))
                        .collectList()
                        .map(microGrids -> new Merge(parent, grids, microGrids, name).plan()));
    }

    private static void requireSiblings(DivisionCode parent, List<DivisionCode> codes) {
        var siblings = codes.stream()
                .distinct()
                .filter(code -> code.value().length() == parent.value().length() + 3 && parent.covers(code));
        if (siblings.count() != codes.size()) {
            throw new RestructuringRefused.NotSiblings(parent);
        }
    }

    private static DivisionCode require(DivisionCode code, DivisionLevel wanted) {
        if (code.level() != wanted) {
            throw new RestructuringRefused.WrongLevel(code, wanted);
        }
        return code;
    }

    private Mono<Division> known(DivisionCode code) {
        return divisions.find(code).switchIfEmpty(Mono.error(() -> new NotFound(code.value())));
    }
}
