package org.linli.grid.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.FieldEvent.CareVisitOverdue;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody in need of care. Who that is, at which level and why lies in {@code personal} only: commands are handed the level by
 * whoever has opened it.
 *
 * @param division a grid or micro-grid
 * @param responsible pseudonym of who visits them
 * @param since first day, as text
 * @param lastVisit day of the latest visit
 * @param turn day of the next visit and the id behind it, so that one text sorts them; null when care has ended
 * @param told the highest that has been told that the visit is overdue
 * @param wakeAt when the next one is to be told; null if nobody is
 * @param divisions lineage of the division
 */
@Document(CareSubject.COLLECTION)
@TypeAlias("care-subject")
record CareSubject(
        @Id String id,
        DivisionCode division,
        String responsible,
        Sealed personal,
        String since,
        @Nullable String lastVisit,
        @Nullable String turn,
        @Nullable DivisionLevel told,
        @Nullable Instant wakeAt,
        @Nullable String endedOn,
        List<String> divisions,
        long version)
        implements Aggregate {

    static final String COLLECTION = "care_subjects";

    private static final int DAY_LENGTH = 10;

    /** The first visit is due on the first day. */
    static Change<CareSubject> taken(
            String id, DivisionCode division, String responsible, Sealed personal, LocalDate since, Recording by) {
        var subject = new CareSubject(
                id,
                division,
                responsible,
                personal,
                since.toString(),
                null,
                since + "/" + id,
                null,
                by.escalation().nextSince(since, null, by.at()),
                null,
                division.lineage(),
                1);
        return Change.silent(subject);
    }

    /** Somebody recording something now. */
    record Recording(Instant at, Escalation escalation) {}

    /** A visit on a day. One that is told after a later one changes nothing. */
    Change<CareSubject> visited(LocalDate day, CareLevel level, Recording by) {
        var isNews = lastVisit == null || lastVisit.compareTo(day.toString()) < 0;
        return turn != null && isNews
                ? Change.silent(due(personal, day.toString(), level.next(day), null, by))
                : Change.none(this);
    }

    /** Another level, which counts from the latest visit on; what was told of the same day stays told. */
    Change<CareSubject> levelled(CareLevel level, Sealed anew, Recording by) {
        requireOngoing();
        var due = lastVisit == null ? LocalDate.parse(since) : level.next(LocalDate.parse(lastVisit));
        return Change.silent(due(anew, lastVisit, due, due.equals(dueDay()) ? told : null, by));
    }

    private CareSubject due(
            Sealed kept, @Nullable String visited, LocalDate due, @Nullable DivisionLevel toldOfIt, Recording by) {
        return new CareSubject(
                id,
                division,
                responsible,
                kept,
                since,
                visited,
                due + "/" + id,
                toldOfIt,
                by.escalation().nextSince(due, toldOfIt, by.at()),
                null,
                divisions,
                version + 1);
    }

    /** Somebody else visits them from now on. */
    Change<CareSubject> handedTo(String personId) {
        requireOngoing();
        return personId.equals(responsible)
                ? Change.none(this)
                : Change.silent(new CareSubject(
                        id,
                        division,
                        personId,
                        personal,
                        since,
                        lastVisit,
                        turn,
                        told,
                        wakeAt,
                        null,
                        divisions,
                        version + 1));
    }

    /** They live in what took the place of their grid. */
    Change<CareSubject> movedTo(DivisionCode successor) {
        return successor.equals(division)
                ? Change.none(this)
                : Change.silent(new CareSubject(
                        id,
                        successor,
                        responsible,
                        personal,
                        since,
                        lastVisit,
                        turn,
                        told,
                        wakeAt,
                        endedOn,
                        successor.lineage(),
                        version + 1));
    }

    /** Care ends; ending it again changes nothing. */
    Change<CareSubject> ended(LocalDate today, Sealed anew) {
        return turn == null
                ? Change.none(this)
                : Change.silent(new CareSubject(
                        id,
                        division,
                        responsible,
                        anew,
                        since,
                        lastVisit,
                        null,
                        null,
                        null,
                        today.toString(),
                        divisions,
                        version + 1));
    }

    /** Tells the next one that the visit is overdue, if it is time; once each. */
    Change<CareSubject> escalated(Instant now, Escalation escalation, UUID eventId) {
        var due = dueDay();
        var next = due == null ? null : escalation.next(due, told);
        if (due == null || next == null || next.isAfter(now)) {
            return Objects.equals(next, wakeAt) ? Change.none(this) : Change.silent(waking(told, next));
        }
        var level = Escalation.after(told).orElseThrow();
        var after = waking(level, escalation.next(due, level));
        var community = division.at(DivisionLevel.COMMUNITY);
        return Change.of(after, new CareVisitOverdue(eventId, id, after.version, community, level, due, now));
    }

    private CareSubject waking(@Nullable DivisionLevel toldNow, @Nullable Instant next) {
        return new CareSubject(
                id,
                division,
                responsible,
                personal,
                since,
                lastVisit,
                turn,
                toldNow,
                next,
                endedOn,
                divisions,
                version + 1);
    }

    /** When the next visit is due; null when care has ended. */
    @Nullable
    LocalDate dueDay() {
        return turn == null ? null : LocalDate.parse(turn.substring(0, DAY_LENGTH));
    }

    /** @throws CareRefused.Ended if care has ended */
    void requireOngoing() {
        if (turn == null) {
            throw new CareRefused.Ended(id);
        }
    }
}
