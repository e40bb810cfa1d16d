package org.linli.grid.care;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody was visited. Nothing changes it.
 *
 * @param id of who was visited and when: the same visit told twice is one
 * @param personId pseudonym of the visitor
 * @param day of the visit, as text
 * @param note what there was to say
 * @param divisions lineage of the division
 */
@Document(CareVisit.COLLECTION)
@TypeAlias("care-visit")
record CareVisit(
        @Id String id,
        String subjectId,
        String personId,
        Instant at,
        String day,
        @Nullable Sealed note,
        List<String> divisions,
        long version)
        implements Aggregate {

    static final String COLLECTION = "care_visits";

    static String idOf(String subjectId, Instant at) {
        return subjectId + "@" + at.toEpochMilli();
    }

    static Change<CareVisit> made(CareSubject subject, String personId, Instant at, @Nullable Sealed note) {
        var day = WorkingCalendar.dayOf(at).toString();
        return Change.silent(
                new CareVisit(idOf(subject.id(), at), subject.id(), personId, at, day, note, subject.divisions(), 1));
    }
}
