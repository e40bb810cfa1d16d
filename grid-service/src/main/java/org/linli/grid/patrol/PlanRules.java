package org.linli.grid.patrol;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.linli.kit.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** On which days a plan that somebody wants has a patrol fall due. */
@Component
class PlanRules {

    private static final Predicate<LocalDate> EVERY_DAY = day -> true;

    private final WorkingCalendar calendar;
    private final PatrolSettings settings;

    PlanRules(WorkingCalendar calendar, PatrolSettings settings) {
        this.calendar = calendar;
        this.settings = settings;
    }

    /**
     * From when to when a plan lasts.
     *
     * @param until the day after the last one
     * @param due at least one day, in their order
     */
    record Days(LocalDate from, LocalDate until, List<LocalDate> due) {}

    /** @throws PatrolRefused if the rhythm or the days make no plan */
    Days days(NewPlan wanted, LocalDate today) {
        var rhythm = wanted.rhythm().checked();
        var from = wanted.from() == null ? today : wanted.from();
        if (from.isBefore(today.minus(settings.back())) || from.isAfter(today.plus(settings.longest()))) {
            throw new PatrolRefused.BadDays("from");
        }
        var latest = from.plus(settings.longest());
        var until = wanted.until() == null ? latest : wanted.until();
        if (!until.isAfter(from) || until.isAfter(latest)) {
            throw new PatrolRefused.BadDays("until");
        }
        var due = rhythm.due(from, until, wanted.workingDaysOnly() ? calendar::isWorkingDay : EVERY_DAY);
        if (due.isEmpty()) {
            throw new PatrolRefused.BadDays("until");
        }
        return new Days(from, until, due);
    }
}
