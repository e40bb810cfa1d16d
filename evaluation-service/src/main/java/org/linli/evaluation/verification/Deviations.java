package org.linli.evaluation.verification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.evaluation.board.Balance;
import org.linli.evaluation.board.Board;
import org.linli.evaluation.board.BoardKey;
import org.linli.evaluation.board.Recount;
import org.linli.evaluation.ledger.Posting;
import org.linli.evaluation.points.Subject;
import org.linli.kit.identity.Scope;

/** Adds up one subject's entries, takes its boards away, and holds what is left: nothing, when all is well. */
final class Deviations {

    private final Scope.Division scope;
    private final Recount recount = new Recount();
    private final Map<BoardKey, Balance> counted = new HashMap<>();

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
            case Entered(var posting) -> recount.add(posting);
            case Counted(var board) ->
                counted.merge(board.key(), board.balance().negated(), Balance::plus);
        }
        return this;
    }

    /** The boards where something is left. */
    List<BoardKey> boards() {
        var left = new HashMap<>(counted);
        recount.boards().forEach((key, sum) -> {
            if (key.area().within(scope)) {
                left.merge(key, sum, Balance::plus);
            }
        });
        return left.entrySet().stream()
                .filter(e -> !e.getValue().equals(Balance.NOTHING))
                .map(Map.Entry::getKey)
                .toList();
    }
}
