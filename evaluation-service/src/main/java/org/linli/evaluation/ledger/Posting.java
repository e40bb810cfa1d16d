package org.linli.evaluation.ledger;

import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;

/**
 * What a recount needs of an entry.
 *
 * @param points 1/100 points
 * @param period its month
 */
public record Posting(
        SubjectKind subjectKind, String subjectId, DivisionCode divisionCode, long points, String period) {

    public Subject subject() {
        return new Subject(subjectKind, subjectId);
    }

    public Period month() {
        return new Period(period);
    }
}
