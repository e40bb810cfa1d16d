package org.linli.request.whistle.figures;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import org.linli.event.DivisionCode;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.request.figures.Period;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How units answer whistles. */
@RestController
@RequestMapping("/api/v1/whistle-figures")
class WhistleFiguresController {

    private final WhistleFigures figures;
    private final WhistleRecount recount;

    WhistleFiguresController(WhistleFigures figures, WhistleRecount recount) {
        this.figures = figures;
        this.recount = recount;
    }

    @GetMapping
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseFigures> ofDivision(
            @RequestParam DivisionCode division, @RequestParam(defaultValue = "ALL") String period, Caller caller) {
        return figures.of(division, new Period(period), caller.scope());
    }

    @GetMapping("/units")
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<ResponseFigures>> byUnit(
            @RequestParam DivisionCode division,
            @RequestParam(defaultValue = "ALL") String period,
            Paging paging,
            Caller caller) {
        return figures.byUnit(division, new Period(period), caller.scope(), paging);
    }

    /** Of the caller's own unit, wherever it was called. */
    @GetMapping("/own-unit")
    @AllowedFor(UNIT_ADMIN)
    Mono<ResponseFigures> ofOwnUnit(@RequestParam(defaultValue = "ALL") String period, Caller caller) {
        return Mono.justOrEmpty(caller.unitId())
                .switchIfEmpty(Mono.error(() -> new NotFound("unit")))
                .flatMap(unit -> figures.ofUnit(unit, new Period(period)));
    }

    @GetMapping("/verification")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<WhistleRecount.Verification> verification(@RequestParam DivisionCode division, Caller caller) {
        return recount.of(division, caller.scope());
    }
}
