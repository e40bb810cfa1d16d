package org.linli.grid.patrol.figures;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.rate.Rate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** 巡查率 of a division or of one person in it, and whether the counters agree with the patrols. */
@RestController
@RequestMapping("/api/v1/patrol-figures")
class PatrolFiguresController {

    private final PatrolFigures figures;
    private final Recount recount;
    private final Clock clock;

    PatrolFiguresController(PatrolFigures figures, Recount recount, Clock clock) {
        this.figures = figures;
        this.recount = recount;
        this.clock = clock;
    }

    @GetMapping
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<FiguresView> figures(
            @RequestParam DivisionCode division,
            @RequestParam(required = false) @Nullable String staff,
            @RequestParam(defaultValue = "ALL") String period,
            Caller caller) {
        var asked = new Period(period);
        return figures.of(caller.scope(), division, staff, asked)
                .map(days -> FiguresView.of(division, staff, asked, until(today(), days)));
    }

    @GetMapping("/verification")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Recount.Verification> verify(
            @RequestParam DivisionCode division,
            @RequestParam(required = false) @Nullable String staff,
            Caller caller) {
        return recount.verify(caller.scope(), division, staff);
    }

    private String today() {
        return WorkingCalendar.dayOf(clock.instant()).toString();
    }

    /** What is to come is not due yet. */
    private static DayCount until(String today, Map<String, DayCount> days) {
        return days.entrySet().stream()
                .filter(day -> day.getKey().compareTo(today) <= 0)
                .map(Map.Entry::getValue)
                .reduce(DayCount.NOTHING, DayCount::plus);
    }

    /**
     * Figures of a division in a period.
     *
     * @param staff whose; null for everybody's
     * @param done due patrols that were made in the grid; they count on the day they were due
     * @param outside check-ins too far from the grid
     * @param unplanned patrols that no plan asked for
     * @param rate 巡查率: done of due
     */
    record FiguresView(
            DivisionCode division,
            @Nullable String staff,
            String period,
            long due,
            long done,
            long outside,
            long unplanned,
            Rate rate) {

        static FiguresView of(DivisionCode division, @Nullable String staff, Period period, DayCount sum) {
            return new FiguresView(
                    division,
                    staff,
                    period.value(),
                    sum.due(),
                    sum.done(),
                    sum.outside(),
                    sum.unplanned(),
                    Rate.of(sum.done(), sum.due()));
        }
    }
}
