package org.linli.kit.personal.disclosure;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** There is no audit trail to write to, and so nothing is disclosed. */
final class NotRecorded extends Refusal {

    NotRecorded() {
        super("no audit trail");
    }

    @Override
    public Problem problem() {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "not-recorded",
                "审计记录不可用，暂不能查看个人信息",
                "The audit trail is not available; nothing personal is shown without it");
    }
}
