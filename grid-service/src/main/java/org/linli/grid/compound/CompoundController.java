package org.linli.grid.compound;

import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.compound.CompoundRefused.NoCommunity;
import org.linli.grid.compound.CompoundRefused.UnknownGrid;
import org.linli.grid.division.Division;
import org.linli.grid.division.Divisions;
import org.linli.kit.idempotency.NewId;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Registers compounds, and says which grids they hold. */
@RestController
@RequestMapping("/api/v1/compounds")
class CompoundController {

    private final Compounds compounds;
    private final Divisions divisions;

    CompoundController(Compounds compounds, Divisions divisions) {
        this.compounds = compounds;
        this.divisions = divisions;
    }

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<CompoundView>> register(@Valid @RequestBody NewCompound body, NewId id, Caller caller) {
        var community = body.communityCode();
        caller.scope().require(community);
        if (community.level() != DivisionLevel.COMMUNITY) {
            throw new NoCommunity(community);
        }
        return divisions
                .find(community)
                .switchIfEmpty(Mono.error(() -> new NotFound(community.value())))
                .then(Mono.defer(() -> requireGrids(community, body.gridCodes())))
                .then(Mono.defer(() -> compounds.add(
                        Compound.registered(id.value(), community, body.name().strip(), body.gridCodes()))))
                .map(stored -> CompoundView.tagged(
                        ResponseEntity.created(URI.create("/api/v1/compounds/" + stored.id())), stored));
    }

    @PutMapping("/{id}")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<CompoundView>> change(
            @PathVariable String id, @Valid @RequestBody ChangedCompound body, IfMatch seen, Caller caller) {
        return compounds
                .find(id)
                .flatMap(found -> requireGrids(found.community(), body.gridCodes()))
                .then(Mono.defer(() -> compounds.change(
                        caller.scope(),
                        id,
                        found -> seen.check(found).changed(body.name().strip(), body.gridCodes()))))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(compound -> CompoundView.tagged(ResponseEntity.ok(), compound));
    }

    private Mono<Void> requireGrids(DivisionCode community, List<DivisionCode> grids) {
        grids.stream()
                .filter(grid -> grid.level() != DivisionLevel.GRID || !community.covers(grid))
                .findFirst()
                .ifPresent(grid -> {
                    throw new UnknownGrid(grid);
                });
        return divisions
                .among(grids)
                .map(Division::requireLive)
                .map(Division::code)
                .collectList()
                .flatMap(known -> {
                    var unknown =
                            grids.stream().filter(grid -> !known.contains(grid)).findFirst();
                    return unknown.isEmpty() ? Mono.empty() : Mono.error(new UnknownGrid(unknown.get()));
                });
    }

    @GetMapping
    @AllowedForAnyone
    Mono<Page<CompoundView>> list(@RequestParam DivisionCode division, Paging paging) {
        return compounds.of(division, paging).map(page -> page.map(CompoundView::of));
    }

    @GetMapping("/{id}")
    @AllowedForAnyone
    Mono<ResponseEntity<CompoundView>> one(@PathVariable String id) {
        return compounds
                .find(id)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(compound -> CompoundView.tagged(ResponseEntity.ok(), compound));
    }

    record NewCompound(
            @NotNull DivisionCode communityCode,
            @NotBlank @Size(max = 100) String name,
            @NotNull @Size(max = 100) List<@NotNull DivisionCode> gridCodes) {}

    record ChangedCompound(
            @NotBlank @Size(max = 100) String name,
            @NotNull @Size(max = 100) List<@NotNull DivisionCode> gridCodes) {}
}
