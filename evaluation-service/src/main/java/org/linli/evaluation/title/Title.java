package org.linli.evaluation.title;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A title that a division gives, such as 岗位先锋. What it says never changes; it can be withdrawn.
 *
 * @param quota most holders of one period
 * @param grounds what whoever is proposed must have done, in words
 * @param pointsDemanded what they must have earned in the division in the period, in 1/100 points; 0 if nothing
 * @param withdrawn whether nobody else is proposed for it
 */
@Document(Title.COLLECTION)
@TypeAlias("title")
record Title(
        @Id String id,
        DivisionCode division,
        String name,
        TitleFamily family,
        SubjectKind subjectKind,
        TitleRhythm rhythm,
        int quota,
        @Nullable String grounds,
        long pointsDemanded,
        boolean withdrawn,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "titles";

    /** Holders of one period. */
    static final int LARGEST_QUOTA = 1_000;

    /** What is told of it and never changes. */
    record Terms(
            String name,
            TitleFamily family,
            SubjectKind subjectKind,
            TitleRhythm rhythm,
            int quota,
            @Nullable String grounds,
            long pointsDemanded) {}

    /** @throws TitleRefused.NotForThem if the family has no such title */
    static Change<Title> define(String id, DivisionCode division, Terms terms) {
        if (!terms.family().isFor(terms.subjectKind())) {
            throw new TitleRefused.NotForThem(terms.family(), terms.subjectKind());
        }
        return Change.silent(new Title(
                id,
                division,
                terms.name(),
                terms.family(),
                terms.subjectKind(),
                terms.rhythm(),
                terms.quota(),
                terms.grounds(),
                terms.pointsDemanded(),
                false,
                ScopeKeys.of(ScopeKeys.division(division)),
                1));
    }

    /** Nobody else is proposed; who is proposed already can still be given it. */
    Change<Title> withdraw() {
        return withdrawn
                ? Change.none(this)
                : Change.silent(new Title(
                        id,
                        division,
                        name,
                        family,
                        subjectKind,
                        rhythm,
                        quota,
                        grounds,
                        pointsDemanded,
                        true,
                        scopes,
                        version + 1));
    }

    /**
     * Whether somebody of a place may be proposed for a period.
     *
     * @throws TitleRefused if not
     */
    void requireOpenFor(DivisionCode place, Period period) {
        if (withdrawn) {
            throw new TitleRefused.Withdrawn(id);
        }
        if (!place.value().startsWith(division.value())) {
            throw new TitleRefused.Elsewhere(division);
        }
        if (!rhythm.has(period)) {
            throw new TitleRefused.AnotherRhythm(rhythm);
        }
    }
}
