package org.linli.grid.creation;

import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.boundary.BoundaryRules;
import org.linli.grid.creation.CreationRefused.CodeSpaceExhausted;
import org.linli.grid.creation.CreationRefused.WrongParent;
import org.linli.grid.division.ChildNumber;
import org.linli.grid.division.Division;
import org.linli.grid.division.DivisionRefused;
import org.linli.grid.division.DivisionView;
import org.linli.grid.division.Divisions;
import org.linli.grid.division.GridFacts;
import org.linli.kit.IdSource;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.problem.NotFound;
import org.linli.kit.problem.Refusal;
import org.linli.kit.store.Change;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Creates grids and micro-grids: takes a number below the parent, then stores the child under it. */
@RestController
@RequestMapping("/api/v1")
class GridController {

    private final Divisions divisions;
    private final IdSource ids;
    private final Clock clock;

    GridController(Divisions divisions, IdSource ids, Clock clock) {
        this.divisions = divisions;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping("/divisions/{code}/grids")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<DivisionView>> createGrid(
            @PathVariable DivisionCode code, @Valid @RequestBody NewGrid body, Caller caller) {
        check(code, DivisionLevel.COMMUNITY, body.boundary());
        return create(caller.scope(), code, number -> opened(number, body.name(), body.facts(), body.boundary()));
    }

    @PostMapping("/grids/{code}/micro-grids")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<DivisionView>> createMicroGrid(
            @PathVariable DivisionCode code, @Valid @RequestBody NewMicroGrid body, Caller caller) {
        check(code, DivisionLevel.GRID, body.boundary());
        return create(caller.scope(), code, number -> {
            var grid = Objects.requireNonNull(number.grid(), "a grid has its facts");
            return opened(number, body.name(), body.facts(grid), body.boundary());
        });
    }

    private static void check(DivisionCode parent, DivisionLevel wanted, @Nullable Boundary boundary) {
        if (parent.level() != wanted) {
            throw new WrongParent(parent, wanted);
        }
        if (boundary != null) {
            BoundaryRules.check(boundary);
        }
    }

    private Change<Division> opened(ChildNumber number, String name, GridFacts facts, @Nullable Boundary boundary) {
        return Division.opened(number.code(), name.strip(), facts, boundary, ids.next(), clock.instant());
    }

    private Mono<ResponseEntity<DivisionView>> create(
            Scope scope, DivisionCode parent, Function<ChildNumber, Change<Division>> child) {
        return divisions
                .nextChild(scope, parent)
                .switchIfEmpty(refusal(parent))
                .flatMap(number -> divisions
                        .add(child.apply(number))
                        .onErrorMap(
                                DuplicateKeyException.class, ignored -> new DivisionRefused.UnderWay(parent.value())))
                .map(stored -> DivisionView.tagged(
                        ResponseEntity.created(URI.create(DivisionView.PATH + stored.id())), stored));
    }

    private <T> Mono<T> refusal(DivisionCode parent) {
        return divisions
                .stored(parent)
                .<Refusal>map(
                        stored -> new CodeSpaceExhausted(stored.requireLive().code()))
                .defaultIfEmpty(new NotFound(parent.value()))
                .flatMap(Mono::error);
    }
}
