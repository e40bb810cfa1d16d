package org.linli.evaluation.verification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.evaluation.board.Area;
import org.linli.evaluation.board.Balance;
import org.linli.evaluation.board.Board;
import org.linli.evaluation.board.BoardKey;
import org.linli.evaluation.ledger.Posting;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.points.Subject;
import org.linli.kit.identity.Scope;

/** Adds up one subject's entries, takes its boards away, and holds what is left: nothing, when all is well. */
final class Deviations {

    private final Scope.Division scope;
    private final Map<BoardKey, Balance> left = new HashMap<>();

    Deviations(Scope.Division scope) {
        this.scope = scope;
    }

    /** Something that has been counted, or should have been. */
    sealed interface Line {

        Subject subject();
    }

    /** A ledger entry. */
    record Entered(Posting posting) implements Line {

        @Override
        public Subject subject() {
            return posting.subject();
        }
    }

    /** A board total. */
    record Counted(Board board) implements Line {

        @Override
        public Subject subject() {
            return board.subject();
        }
    }

    Deviations take(Line line) {
        switch (line) {
            case Entered(var posting) -> add(posting);
            case Counted(var board) -> left.merge(board.key(), board.balance().negated(), Balance::plus);
        }
        return this;
    }

    private void add(Posting posting) {
        var one = Balance.of(new Points(posting.points()));
        for (var area : Area.containing(posting.divisionCode())) {
            if (area.within(scope)) {
                posting.month()
                        .covering()
                        .forEach(period ->
                                left.merge(new BoardKey(posting.subject(), area, period), one, Balance::plus));
            }
        }
    }

    /** The boards where something is left. */
    List<BoardKey> boards() {
        return left.entrySet().stream()
                .filter(e -> !e.getValue().equals(Balance.NOTHING))
                .map(Map.Entry::getKey)
                .toList();
    }
}
