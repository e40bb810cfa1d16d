package org.linli.request.figures;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.request.figures.Cell.Breakdown;
import org.linli.request.figures.Counted.Subject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The figures of a division, of the units that work for it, and of what they are asked. */
@RestController
@RequestMapping("/api/v1/request-figures")
class FiguresController {

    private static final int LONGEST_NAME = 64;

    private final Figures figures;
    private final Recount recount;

    FiguresController(Figures figures, Recount recount) {
        this.figures = figures;
        this.recount = recount;
    }

    @GetMapping
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<RequestFigures> figures(
            @RequestParam DivisionCode division,
            @RequestParam(defaultValue = "ALL") String period,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String matter,
            Caller caller) {
        if (unit != null && matter != null) {
            throw new FiguresRefused.UnitOrMatter();
        }
        var subject = new Subject(division, new Period(period), named("unit", unit), named("matter", matter));
        requireCounted(division, subject.isWhole() ? DivisionLevel.GRID : DivisionLevel.COMMUNITY);
        return figures.of(subject, caller.scope());
    }

    @GetMapping("/breakdown")
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<RequestFigures>> breakdown(
            @RequestParam DivisionCode division,
            @RequestParam Breakdown by,
            @RequestParam(defaultValue = "ALL") String period,
            Paging paging,
            Caller caller) {
        requireCounted(division, DivisionLevel.COMMUNITY);
        return figures.by(by, division, new Period(period), caller.scope(), paging);
    }

    @GetMapping("/verification")
    @AllowedFor({DISTRICT_ADMIN, AUDITOR})
    Mono<Recount.Verification> verification(@RequestParam DivisionCode division, Caller caller) {
        requireCounted(division, DivisionLevel.GRID);
        return recount.verify(division, caller.scope());
    }

    private static void requireCounted(DivisionCode division, DivisionLevel lowest) {
        if (division.level().compareTo(lowest) > 0) {
            throw new FiguresRefused.NotCounted(lowest);
        }
    }

    private static @Nullable String named(String field, @Nullable String name) {
        if (name != null && (name.isBlank() || name.length() > LONGEST_NAME)) {
            throw new FiguresRefused.NotAName(field);
        }
        return name;
    }
}
