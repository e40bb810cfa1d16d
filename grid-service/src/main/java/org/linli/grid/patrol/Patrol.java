package org.linli.grid.patrol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.FieldEvent.PatrolFindingReported;
import org.linli.event.FieldEvent.PatrolRecorded;
import org.linli.event.PatrolStanding;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody was on patrol. Nothing changes it.
 *
 * @param day on which it was due, as text; of one without a plan, on which it was made
 * @param at when they checked in
 * @param recordedAt when it was told here
 * @param metres from the grid's outline; null if the grid has none, which everybody is within
 * @param seen what there was to see
 * @param slot what only one patrol that counts can hold: the due patrol. Any other holds who, where and when
 * @param divisions lineage of the division
 */
@Document(Patrol.COLLECTION)
@TypeAlias("patrol")
public record Patrol(
        @Id String id,
        @Nullable String planId,
        DivisionCode division,
        String personId,
        String day,
        Instant at,
        Instant recordedAt,
        double longitude,
        double latitude,
        @Nullable Integer metres,
        PatrolStanding standing,
        String seen,
        List<Finding> findings,
        String slot,
        List<String> divisions,
        long version)
        implements Aggregate {

    /** Where patrols are stored. */
    public static final String COLLECTION = "patrols";

    /** Something that somebody should see to. */
    record Finding(String id, String category, String text) {}

    /** Told first of all. */
    Change<Patrol> recorded(UUID eventId) {
        return Change.of(
                this,
                new PatrolRecorded(
                        eventId,
                        id,
                        1,
                        division,
                        personId,
                        planId,
                        LocalDate.parse(day),
                        standing,
                        findings.size(),
                        recordedAt));
    }

    /** Told after it, one by one. */
    List<PatrolFindingReported> reported(Supplier<UUID> eventIds) {
        return IntStream.range(0, findings.size())
                .mapToObj(i -> {
                    var finding = findings.get(i);
                    return new PatrolFindingReported(
                            eventIds.get(),
                            id,
                            i + 2L,
                            finding.id(),
                            division,
                            personId,
                            finding.category(),
                            finding.text(),
                            longitude,
                            latitude,
                            recordedAt);
                })
                .toList();
    }

    /** Whether both tell of the same check-in. */
    boolean isSameAs(Patrol other) {
        return personId.equals(other.personId) && at.equals(other.at) && division.equals(other.division);
    }
}
