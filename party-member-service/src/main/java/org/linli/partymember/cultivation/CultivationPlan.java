package org.linli.partymember.cultivation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.CultivationEvent;
import org.linli.event.DivisionCode;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A year's cultivation of pioneers in a division or a unit, and the standard that they are to meet.
 *
 * @param division where it counts; of a unit's plan, what the unit belongs to
 * @param unitId whose plan it is, if a unit's
 * @param criteria the standard, numbered from 1 in this order
 * @param endedAt since when nobody is listed any more; null before
 */
@Document(CultivationPlan.COLLECTION)
@TypeAlias("cultivation-plan")
record CultivationPlan(
        @Id String id,
        DivisionCode division,
        @Nullable String unitId,
        int year,
        String title,
        List<String> criteria,
        @Nullable Instant endedAt,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "cultivation_plans";

    /**
     * What is planned.
     *
     * @param year of China's calendar
     */
    record Outline(int year, String title, List<String> criteria) {}

    CultivationPlan {
        criteria = List.copyOf(criteria);
    }

    static Change<CultivationPlan> make(
            String id, DivisionCode division, @Nullable String unitId, Outline outline, UUID eventId, Instant at) {
        var unit = unitId == null ? Stream.<String>of() : ScopeKeys.unit(unitId);
        var plan = new CultivationPlan(
                id,
                division,
                unitId,
                outline.year(),
                outline.title(),
                outline.criteria(),
                null,
                ScopeKeys.of(ScopeKeys.division(division), unit),
                1);
        return Change.of(
                plan,
                new CultivationEvent.PlanMade(
                        eventId, id, 1, division, unitId, outline.year(), plan.criteria.size(), at));
    }

    /** Nobody is listed any more; those who are stay. */
    Change<CultivationPlan> end(Instant at) {
        return endedAt != null
                ? Change.none(this)
                : Change.silent(new CultivationPlan(
                        id,
                        division,
                        unitId,
                        year,
                        title,
                        criteria,
                        at.truncatedTo(ChronoUnit.MILLIS),
                        scopes,
                        version + 1));
    }

    /** @throws CultivationRefused if nobody is listed any more */
    CultivationPlan open() {
        if (endedAt != null) {
            throw new CultivationRefused.PlanEnded(id);
        }
        return this;
    }
}
