package org.linli.grid.legacy;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.day.Days;
import org.linli.grid.legacy.LegacyRefused.Malformed;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Translates between the grids of other systems and the one grid, both ways, as it was on a day. */
@RestController
@RequestMapping("/api/v1/legacy-grids/translation")
class TranslationController {

    private final LegacyGrids grids;
    private final Days days;

    TranslationController(LegacyGrids grids, Days days) {
        this.grids = grids;
        this.days = days;
    }

    @GetMapping
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Translation> translate(
            @RequestParam Optional<LegacySystem> system,
            @RequestParam Optional<String> legacyCode,
            @RequestParam Optional<DivisionCode> grid,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Caller caller) {
        var asked = days.orToday(day);
        if (system.isPresent() && legacyCode.isPresent() && grid.isEmpty()) {
            return Translation.of(grids.coded(caller.scope(), system.get(), legacyCode.get()), asked);
        }
        if (grid.isPresent() && system.isEmpty() && legacyCode.isEmpty()) {
            return ofGrid(caller.scope(), grid.get(), asked);
        }
        throw new Malformed(
                "grid", "应给出 system 与 legacyCode，或 grid", "either system and legacyCode are named, or grid");
    }

    private Mono<Translation> ofGrid(Scope scope, DivisionCode grid, LocalDate day) {
        if (grid.level().compareTo(DivisionLevel.GRID) < 0) {
            throw new Malformed("grid", "应为网格或微网格", "is a grid or micro-grid");
        }
        return Translation.of(
                grids.concerning(scope, grid)
                        .map(legacy -> legacy.onto(cell -> cell.covers(grid) || grid.covers(cell))),
                day);
    }

    /**
     * @param items by grid, then by system and code
     */
    record Translation(LocalDate day, List<Pair> items) {

        private static final Comparator<Pair> IN_ORDER =
                Comparator.comparing(Pair::gridCode).thenComparing(Pair::system).thenComparing(Pair::legacyCode);

        static Mono<Translation> of(Flux<LegacyGrid> grids, LocalDate day) {
            return grids.flatMapIterable(legacy -> legacy.mappings().stream()
                            .filter(mapping -> mapping.period().covers(day))
                            .map(mapping -> Pair.of(legacy, mapping))
                            .toList())
                    .collectSortedList(IN_ORDER)
                    .map(pairs -> new Translation(day, pairs));
        }
    }

    /** A legacy grid and a grid or micro-grid that it covers, or some of it. */
    record Pair(
            DivisionCode gridCode,
            LegacySystem system,
            String legacyCode,
            String legacyName,
            String legacyGridId,
            @Nullable String from,
            @Nullable String until) {

        static Pair of(LegacyGrid legacy, Mapping mapping) {
            return new Pair(
                    mapping.grid(),
                    legacy.system(),
                    legacy.code(),
                    legacy.name(),
                    legacy.id(),
                    mapping.period().from(),
                    mapping.period().until());
        }
    }
}
