package org.linli.evaluation.board;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;

/** Why a board is not shown. */
abstract sealed class BoardRefused extends Refusal {

    private BoardRefused(String message) {
        super(message);
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case NoBoard _ ->
                Problem.malformed(
                        "division",
                        "division 应为区县、街道或社区（6、9 或 12 位）",
                        "division is a district, street or community: 6, 9 or 12 digits");
            case MalformedCursor _ ->
                Problem.malformed("cursor", "cursor 应为上一页返回的值", "cursor is what the page before returned");
        };
    }

    /** Boards are kept for districts, streets and communities. */
    static final class NoBoard extends BoardRefused {

        NoBoard(String code) {
            super("no boards at: " + code);
        }
    }

    /** Not a cursor of a leaderboard. */
    static final class MalformedCursor extends BoardRefused {

        MalformedCursor() {
            super("not a cursor of a leaderboard");
        }
    }
}
