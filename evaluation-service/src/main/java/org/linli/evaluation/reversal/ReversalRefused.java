package org.linli.evaluation.reversal;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why an entry is not taken back. */
abstract sealed class ReversalRefused extends Refusal {

    private ReversalRefused(String message) {
        super(message);
    }

    /** It has been already. */
    static final class ReversedBefore extends ReversalRefused {
        ReversedBefore() {
            super("reversed before");
        }
    }

    /** What takes something back is not taken back. */
    static final class OfCorrection extends ReversalRefused {
        OfCorrection() {
            super("a correction");
        }
    }

    /** A service is disputed, and its entries follow. */
    static final class OfService extends ReversalRefused {
        OfService() {
            super("a service");
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case ReversedBefore _ ->
                Problem.of(HttpStatus.CONFLICT, "already-reversed", "该条积分已经冲正", "The entry has been reversed before");
            case OfCorrection _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "illegal-move",
                        "冲正或更正的条目不能再冲正",
                        "An entry that corrects another cannot be reversed");
            case OfService _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "dispute-instead",
                        "服务记录的积分请通过对服务记录提出异议处理",
                        "Dispute the service record instead: its entries follow");
        };
    }
}
