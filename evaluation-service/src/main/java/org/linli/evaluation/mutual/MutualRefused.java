package org.linli.evaluation.mutual;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why somebody cannot appraise. */
abstract sealed class MutualRefused extends Refusal {

    private MutualRefused(String message) {
        super(message);
    }

    /** Each side speaks once. */
    static final class AppraisedAlready extends MutualRefused {
        AppraisedAlready() {
            super("appraised already");
        }
    }

    /** The span is not over, or its window is. */
    static final class NotNow extends MutualRefused {
        NotNow() {
            super("not now");
        }
    }

    /** Nothing stands in the ledger that the one did for the other. */
    static final class NothingInCommon extends MutualRefused {
        NothingInCommon() {
            super("nothing in common");
        }
    }

    /** Residents are served, they do not serve. */
    static final class NoServant extends MutualRefused {
        NoServant() {
            super("a resident");
        }
    }

    /** Only communities are served. */
    static final class NoCommunity extends MutualRefused {
        NoCommunity() {
            super("not a community");
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case AppraisedAlready _ ->
                Problem.of(HttpStatus.CONFLICT, "appraised-already", "已评价，不能再改", "Each side appraises once");
            case NotNow _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "window-closed",
                        "周期尚未结束，或互评期已过",
                        "The span is not over, or its window is");
            case NothingInCommon _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "nothing-in-common",
                        "该周期内双方没有服务往来",
                        "Nothing of the one for the other stands in the ledger of the span");
            case NoCommunity _ ->
                Problem.malformed("communityCode", "communityCode 应为 12 位社区编码", "communityCode has 12 digits");
            case NoServant _ ->
                Problem.malformed("subjectKind", "subjectKind 应为 MEMBER 或 UNIT", "subjectKind is MEMBER or UNIT");
        };
    }
}
