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
     * @return at least one day, in their order
     * @throws PatrolRefused if the rhythm or the days make no plan
     */
    List<LocalDate> due(NewPlan wanted, LocalDate today) {
        var rhythm = wanted.rhythm().checked();
        if (wanted.from().isBefore(today.minus(settings.back()))
                || wanted.from().isAfter(today.plus(settings.longest()))) {
            throw new PatrolRefused.BadDays("from");
        }
        if (!wanted.until().isAfter(wanted.from())
                || wanted.until().isAfter(wanted.from().plus(settings.longest()))) {
            throw new PatrolRefused.BadDays("until");
        }
        var due = rhythm.due(
                wanted.from(), wanted.until(), wanted.workingDaysOnly() ? calendar::isWorkingDay : EVERY_DAY);
        if (due.isEmpty()) {
            throw new PatrolRefused.BadDays("until");
        }
        return due;
    }
}
