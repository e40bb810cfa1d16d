package org.linli.evaluation.closing;

import org.linli.evaluation.board.Balance;
import org.linli.evaluation.board.BoardKey;
import org.linli.evaluation.points.SubjectKind;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one subject had in one community when the period was closed.
 *
 * @param closing id of the closing
 * @param community 12 digits
 * @param points 1/100 points
 */
@Document(Figure.COLLECTION)
@TypeAlias("closing-figure")
record Figure(
        @Id String id,
        String closing,
        SubjectKind subjectKind,
        String subjectId,
        String community,
        long points,
        long entries) {

    static final String COLLECTION = "closing_figures";

    static Figure of(String closing, BoardKey key, Balance balance) {
        var subject = key.subject();
        var community = key.area().code();
        return new Figure(
                String.join("|", closing, subject.kind().name(), subject.id(), community),
                closing,
                subject.kind(),
                subject.id(),
                community,
                balance.points().hundredths(),
                balance.entries());
    }

    /** By which anybody can compute the hash again. */
    String line() {
        return String.join(
                "|", subjectKind.name(), subjectId, community, Long.toString(points), Long.toString(entries));
    }
}
