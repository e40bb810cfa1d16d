package org.linli.request.figures;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The figures of a division. */
@RestController
@RequestMapping("/api/v1/request-figures")
class FiguresController {

    private final Figures figures;

    FiguresController(Figures figures) {
        this.figures = figures;
    }

    @GetMapping
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<RequestFigures> figures(
            @RequestParam DivisionCode division, @RequestParam(defaultValue = "ALL") String period, Caller caller) {
        if (division.level() == DivisionLevel.MICRO_GRID) {
            throw new NotCounted();
        }
        return figures.of(division, new Period(period), caller.scope());
    }

    /** Micro-grids count into their grid. */
    static final class NotCounted extends Refusal {

        NotCounted() {
            super("no figures of a micro-grid");
        }

        @Override
        public Problem problem() {
            return Problem.malformed("division", "统计到网格（15 位）为止", "figures go down to grids (15 digits)");
        }
    }
}
