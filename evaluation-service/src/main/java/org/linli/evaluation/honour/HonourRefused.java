package org.linli.evaluation.honour;

import java.time.Instant;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** What cannot be put on the board, or be done with what is there. */
abstract sealed class HonourRefused extends Refusal {

    private HonourRefused(String message) {
        super(message);
    }

    /** Its state knows no such move. */
    static final class IllegalMove extends HonourRefused {

        private final HonourState.Name from;

        IllegalMove(HonourState.Name from) {
            super("not from " + from);
            this.from = from;
        }
    }

    /** Nobody decides about what they have published. */
    static final class SamePerson extends HonourRefused {
        SamePerson() {
            super("same person");
        }
    }

    /** It can no longer be appealed. */
    static final class WindowClosed extends HonourRefused {

        private final Instant until;

        WindowClosed(Instant until) {
            super("appealable until " + until);
            this.until = until;
        }
    }

    /** Somebody else's appeal waits to be decided, or their own was. */
    static final class AppealedAlready extends HonourRefused {
        AppealedAlready() {
            super("appealed already");
        }
    }

    /** It is neither about them nor about where they live. */
    static final class NotTheirs extends HonourRefused {
        NotTheirs() {
            super("neither subject nor resident");
        }
    }

    /** The title is not theirs, or not any more. */
    static final class NotHeld extends HonourRefused {
        NotHeld() {
            super("not held");
        }
    }

    /** Something of an item is missing, or too much. */
    static final class Malformed extends HonourRefused {

        private final String field;
        private final String zh;
        private final String en;

        Malformed(String field, String zh, String en) {
            super(field + " " + en);
            this.field = field;
            this.zh = zh;
            this.en = en;
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case IllegalMove move ->
                conflict("illegal-move", "条目当前为 " + move.from + "，不能这样处理", "Not from " + move.from);
            case SamePerson _ ->
                conflict("second-person-needed", "须由发布人以外的人裁定", "Somebody who has not published it decides");
            case WindowClosed closed ->
                conflict(
                        "appeal-window-closed",
                        "异议期已于 " + closed.until + " 截止",
                        "It could be appealed until " + closed.until);
            case AppealedAlready _ ->
                conflict("appealed-already", "已有异议在处理，或您的异议已有结论", "It is appealed, or your appeal was decided");
            case NotTheirs _ ->
                Problem.of(
                        HttpStatus.FORBIDDEN,
                        "not-yours-to-appeal",
                        "仅本人或本辖区居民可提出异议",
                        "Whom it is about appeals, or a resident of the division");
            case NotHeld _ -> conflict("title-not-held", "该称号未授予或已撤销", "The title is not held");
            case Malformed malformed -> Problem.malformed(malformed.field, malformed.zh, malformed.en);
        };
    }

    private static Problem conflict(String slug, String zh, String en) {
        return Problem.of(HttpStatus.CONFLICT, slug, zh, en);
    }
}
