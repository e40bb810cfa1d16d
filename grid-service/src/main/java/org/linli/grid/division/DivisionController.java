package org.linli.grid.division;

import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.grid.boundary.BoundaryRules;
import org.linli.kit.IdSource;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.AllowedForAnyone;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The tree, open to everyone who has a token, and its outlines, drawn by those who administer them. */
@RestController
@RequestMapping("/api/v1/divisions/{code}")
class DivisionController {

    private final Divisions divisions;
    private final OutlineFit fit;
    private final IdSource ids;
    private final Clock clock;

    DivisionController(Divisions divisions, OutlineFit fit, IdSource ids, Clock clock) {
        this.divisions = divisions;
        this.fit = fit;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    @AllowedForAnyone
    Mono<ResponseEntity<DivisionView>> one(@PathVariable DivisionCode code) {
        return known(code).map(division -> DivisionView.tagged(ResponseEntity.ok(), division));
    }

    @GetMapping("/children")
    @AllowedForAnyone
    Mono<Page<DivisionView>> children(
            @PathVariable DivisionCode code, @RequestParam(defaultValue = "false") boolean retired, Paging paging) {
        return known(code).then(divisions.children(code, retired, paging)).map(page -> page.map(DivisionView::of));
    }

    @GetMapping("/path")
    @AllowedForAnyone
    Mono<Page<DivisionView>> path(@PathVariable DivisionCode code) {
        return divisions
                .path(code)
                .switchIfEmpty(Mono.error(() -> new NotFound(code.value())))
                .map(path -> new Page<>(path.stream().map(DivisionView::of).toList(), null));
    }

    @PutMapping("/boundary")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<DivisionView>> draw(
            @PathVariable DivisionCode code, @Valid @RequestBody NewBoundary body, IfMatch seen, Caller caller) {
        caller.scope().require(code);
        var boundary = BoundaryRules.check(body.boundary());
        return known(code)
                .map(division -> seen.check(division.requireLive()))
                .flatMap(division -> fit.check(code, boundary)
                        .then(divisions.change(
                                caller.scope(),
                                code,
                                stored -> seen.check(stored).outlined(boundary, ids.next(), clock.instant()))))
                .map(division -> DivisionView.tagged(ResponseEntity.ok(), division));
    }

    private Mono<Division> known(DivisionCode code) {
        return divisions.find(code).switchIfEmpty(Mono.error(() -> new NotFound(code.value())));
    }

    record NewBoundary(@NotNull Boundary boundary) {}
}
