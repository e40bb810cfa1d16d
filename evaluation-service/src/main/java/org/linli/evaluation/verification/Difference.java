package org.linli.evaluation.verification;

import org.linli.evaluation.board.Balance;
import org.linli.evaluation.board.BoardKey;
import org.linli.evaluation.points.SubjectKind;

/**
 * A board total that is not the sum of its entries.
 *
 * @param division 6, 9 or 12 digits, or {@code *} for the subject's total
 * @param board what the board says
 * @param ledger what the ledger adds up to
 */
record Difference(
        SubjectKind subjectKind, String subjectId, String division, String period, Balance board, Balance ledger) {

    static Difference of(BoardKey key, Balance board, Balance ledger) {
        return new Difference(
                key.subject().kind(),
                key.subject().id(),
                key.area().code(),
                key.period().value(),
                board,
                ledger);
    }
}
