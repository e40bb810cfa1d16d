package org.linli.grid.legacy;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.day.Days;
import org.linli.grid.day.Period;
import org.linli.grid.division.Division;
import org.linli.grid.division.Divisions;
import org.linli.grid.legacy.LegacyRefused.Malformed;
import org.linli.grid.legacy.LegacyRefused.UnknownGrid;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
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

/** Registers grids of other systems and says what they map onto. */
@RestController
@RequestMapping("/api/v1/legacy-grids")
class LegacyController {

    private final LegacyGrids grids;
    private final Divisions divisions;
    private final Days days;

    LegacyController(LegacyGrids grids, Divisions divisions, Days days) {
        this.grids = grids;
        this.divisions = divisions;
        this.days = days;
    }

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<LegacyView>> register(@Valid @RequestBody NewLegacyGrid body, NewId id, Caller caller) {
        var division = body.divisionCode();
        caller.scope().require(division);
        if (division.level().compareTo(DivisionLevel.COMMUNITY) > 0) {
            throw new Malformed("divisionCode", "应为区县、街道或社区", "is a district, street or community");
        }
        return divisions
                .find(division)
                .switchIfEmpty(Mono.error(() -> new NotFound(division.value())))
                .flatMap(known -> grids.add(LegacyGrid.registered(
                        id.value(),
                        division,
                        body.system(),
                        body.code(),
                        body.name().strip())))
                .map(stored ->
                        LegacyView.tagged(ResponseEntity.created(URI.create(LegacyView.PATH + stored.id())), stored));
    }

    @PostMapping("/{id}/mappings")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<LegacyView>> map(
            @PathVariable String id, @Valid @RequestBody NewMapping body, NewId mapping, IfMatch seen, Caller caller) {
        var grid = body.gridCode();
        caller.scope().require(grid);
        var period = Period.of(days.plausible("from", body.from()), body.until());
        if (period.holdsNoDay()) {
            throw new Malformed("until", "应晚于 from", "is after from");
        }
        return divisions
                .find(grid)
                .filter(known -> known.level().compareTo(DivisionLevel.GRID) >= 0)
                .switchIfEmpty(Mono.error(() -> new UnknownGrid(grid)))
                .map(Division::requireLive)
                .then(Mono.defer(() -> grids.change(
                        caller.scope(),
                        id,
                        legacy -> seen.check(legacy.requireDistrictOf(grid))
                                .mapped(new Mapping(mapping.value(), grid, period)))))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(legacy -> LegacyView.tagged(ResponseEntity.ok(), legacy));
    }

    @PostMapping("/{id}/mappings/{mapping}/end")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<LegacyView>> end(
            @PathVariable String id,
            @PathVariable String mapping,
            @Valid @RequestBody(required = false) @Nullable End body,
            IfMatch seen,
            Caller caller) {
        var day = days.plausible("until", body == null ? null : body.until());
        return grids.change(caller.scope(), id, legacy -> seen.check(legacy).ended(mapping, day))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(legacy -> LegacyView.tagged(ResponseEntity.ok(), legacy));
    }

    @GetMapping
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<LegacyView>> list(
            @RequestParam DivisionCode division,
            @RequestParam Optional<LegacySystem> system,
            Paging paging,
            Caller caller) {
        return grids.below(caller.scope(), division, system, paging).map(page -> page.map(LegacyView::of));
    }

    @GetMapping("/{id}")
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<LegacyView>> one(@PathVariable String id, Caller caller) {
        return grids.find(caller.scope(), id)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(legacy -> LegacyView.tagged(ResponseEntity.ok(), legacy));
    }

    record NewLegacyGrid(
            @NotNull DivisionCode divisionCode,
            @NotNull LegacySystem system,
            @NotNull @Pattern(regexp = "\\S{1,64}") String code,
            @NotBlank @Size(max = 100) String name) {}

    /**
     * @param from first day; today if none is named
     * @param until the day after the last one
     */
    record NewMapping(
            @NotNull DivisionCode gridCode,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * @param until the day after the last one; today if none is named
     */
    record End(@Nullable LocalDate until) {}
}
