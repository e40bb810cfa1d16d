package org.linli.evaluation.ledger;

import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;

/**
 * What a recount needs of an entry.
 *
 * @param points 1/100 points
 * @param period its month
 * @param cap what it is added up with, where something bounds it
 */
public record Posting(
        SubjectKind subjectKind,
        String subjectId,
        DivisionCode divisionCode,
        long points,
        String period,
        @Nullable CapRef cap) {

    public Subject subject() {
        return new Subject(subjectKind, subjectId);
    }

    public Period month() {
        return new Period(period);
    }
}
