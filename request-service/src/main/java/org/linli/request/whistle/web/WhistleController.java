package org.linli.request.whistle.web;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import org.linli.event.DivisionCode;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.IfMatch;
import org.linli.request.whistle.WhistleDeed;
import org.linli.request.whistle.WhistleDesk;
import org.linli.request.whistle.WhistleState;
import org.linli.request.whistle.Whistles;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Whistles are blown, read and closed. */
@RestController
@RequestMapping("/api/v1/whistles")
class WhistleController {

    private final Whistles whistles;
    private final WhistleDesk desk;
    private final WhistleMoves moves;

    WhistleController(Whistles whistles, WhistleDesk desk, WhistleMoves moves) {
        this.whistles = whistles;
        this.desk = desk;
        this.moves = moves;
    }

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<WhistleView>> blow(NewId id, Caller caller, @Valid @RequestBody WhistleBody.Blow body) {
        var act = moves.admin(caller);
        return desk.blown(id.value(), body.wish(), body.wanted(), caller, act)
                .flatMap(whistles::add)
                .flatMap(blown -> moves.told(WhistleDeed.BLOW, blown))
                .map(blown -> WhistleMoves.shown(
                        blown, ResponseEntity.created(URI.create("/api/v1/whistles/" + blown.id()))));
    }

    @PostMapping("/{id}/close")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<WhistleView>> close(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody WhistleBody.Close body) {
        var act = moves.admin(caller);
        return moves.make(
                WhistleDeed.CLOSE,
                id,
                caller.scope(),
                whistle -> ifMatch.check(whistle).close(body.given(), act));
    }

    @GetMapping("/{id}")
    @AllowedFor({UNIT_ADMIN, GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<WhistleView>> one(@PathVariable String id, Caller caller) {
        return whistles.find(id, caller.scope())
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(whistle -> WhistleMoves.shown(whistle, ResponseEntity.ok()));
    }

    /** Newest first: of a division, or of the caller's whole scope; a unit's admins see those that called it. */
    @GetMapping
    @AllowedFor({UNIT_ADMIN, GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<WhistleView>> list(
            @RequestParam Optional<DivisionCode> division,
            @RequestParam Optional<WhistleState.Name> state,
            Paging paging,
            Caller caller) {
        var scope = division.map(code -> narrowed(caller.scope(), code)).orElseGet(caller::scope);
        return whistles.list(state, scope, paging).map(page -> page.map(WhistleView::of));
    }

    private static Scope narrowed(Scope scope, DivisionCode division) {
        scope.require(division);
        return new Scope.Division(division.value());
    }
}
