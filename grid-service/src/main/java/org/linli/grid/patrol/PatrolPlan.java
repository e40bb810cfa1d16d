package org.linli.grid.patrol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.event.DivisionCode;
import org.linli.event.FieldEvent.PatrolPlanEnded;
import org.linli.event.FieldEvent.PatrolPlanMade;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One person who is to patrol one grid. The days on which a patrol falls due are settled when the plan is made: what the calendar
 * learns afterwards changes no figure. A patrol that is due may be made from its day until the next one falls due, or the plan ends.
 *
 * @param division a grid or micro-grid
 * @param personId pseudonym, as in the person's token
 * @param from first day
 * @param until the day after the last one
 * @param due days as text, in their order
 * @param divisions lineage of the division
 */
@Document(PatrolPlan.COLLECTION)
@TypeAlias("patrol-plan")
public record PatrolPlan(
        @Id String id,
        DivisionCode division,
        String personId,
        Rhythm rhythm,
        boolean workingDaysOnly,
        String from,
        String until,
        List<String> due,
        List<String> divisions,
        long version)
        implements Aggregate {

    /** Where plans are stored. */
    public static final String COLLECTION = "patrol_plans";

    static Change<PatrolPlan> made(String id, NewPlan wanted, PlanRules.Days days, UUID eventId, Instant at) {
        var division = wanted.divisionCode();
        var plan = new PatrolPlan(
                id,
                division,
                wanted.personId(),
                wanted.rhythm(),
                wanted.workingDaysOnly(),
                days.from().toString(),
                days.until().toString(),
                days.due().stream().map(LocalDate::toString).toList(),
                division.lineage(),
                1);
        return Change.of(plan, new PatrolPlanMade(eventId, id, 1, division, plan.personId, days.due(), at));
    }

    /** Ends with today: what falls due later is withdrawn. Ending again changes nothing. */
    Change<PatrolPlan> ended(LocalDate today, UUID eventId, Instant at) {
        var end = today.plusDays(1).toString();
        if (until.compareTo(end) <= 0) {
            return Change.none(this);
        }
        var kept = due.stream().filter(day -> day.compareTo(end) < 0).toList();
        var withdrawn = due.subList(kept.size(), due.size()).stream()
                .map(LocalDate::parse)
                .toList();
        var next = new PatrolPlan(
                id, division, personId, rhythm, workingDaysOnly, from, end, kept, divisions, version + 1);
        return Change.of(next, new PatrolPlanEnded(eventId, id, next.version, division, personId, withdrawn, at));
    }

    /**
     * The same for what took the grid's place, from the day after on.
     *
     * @return empty if nothing falls due any more
     */
    Optional<Change<PatrolPlan>> succeeded(
            String newId, DivisionCode successor, LocalDate last, UUID eventId, Instant at) {
        var from = last.plusDays(1);
        var left =
                due.stream().filter(day -> day.compareTo(from.toString()) >= 0).toList();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        var plan = new PatrolPlan(
                newId,
                successor,
                personId,
                rhythm,
                workingDaysOnly,
                from.toString(),
                until,
                left,
                successor.lineage(),
                1);
        var days = left.stream().map(LocalDate::parse).toList();
        return Optional.of(Change.of(plan, new PatrolPlanMade(eventId, newId, 1, successor, personId, days, at)));
    }

    /** The day of the patrol that is to be made on a day: the latest one that has fallen due by then, while the plan lasts. */
    public Optional<LocalDate> dueAt(LocalDate day) {
        var text = day.toString();
        return text.compareTo(until) < 0
                ? due.reversed().stream()
                        .filter(each -> each.compareTo(text) <= 0)
                        .findFirst()
                        .map(LocalDate::parse)
                : Optional.empty();
    }

    /** What only one patrol that counts can hold. */
    static String slot(String planId, String dueDay) {
        return planId + "/" + dueDay;
    }
}
