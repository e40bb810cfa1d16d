package org.linli.request.duplicate;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why orders are not merged. */
abstract sealed class DuplicateRefused extends Refusal {

    private DuplicateRefused(String message) {
        super(message);
    }

    /** Somebody, or what became of the order, has decided it already. */
    static final class AlreadyDecided extends DuplicateRefused {
        private final Verdict.Name verdict;

        AlreadyDecided(Verdict.Name verdict) {
            super("already " + verdict);
            this.verdict = verdict;
        }
    }

    /** Nothing can follow it: it is not there for the caller, is over without an answer, is secret, or is the order itself. */
    static final class NoMaster extends DuplicateRefused {
        private final String id;

        NoMaster(String id) {
            super("nothing can follow " + id);
            this.id = id;
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case AlreadyDecided decided ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "already-decided",
                        "该并单建议已有结论：" + decided.verdict,
                        "It has been decided: " + decided.verdict);
            case NoMaster no ->
                Problem.of(
                        HttpStatus.CONFLICT, "no-master", "不能并入工单：" + no.id, "An order cannot be merged into " + no.id);
        };
    }
}
