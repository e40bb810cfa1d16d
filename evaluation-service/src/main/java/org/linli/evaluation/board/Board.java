package org.linli.evaluation.board;

import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;

/**
 * One subject's total in one division and period, as it is stored.
 *
 * @param division 6, 9 or 12 digits, or {@code *}
 * @param points 1/100 points
 */
public record Board(
        SubjectKind subjectKind, String subjectId, String division, String period, long points, long entries) {

    public static final String COLLECTION = "boards";

    public BoardKey key() {
        return new BoardKey(subject(), new Area(division), new Period(period));
    }

    public Subject subject() {
        return new Subject(subjectKind, subjectId);
    }

    public Balance balance() {
        return new Balance(new Points(points), entries);
    }
}
