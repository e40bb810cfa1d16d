package org.linli.partymember.member;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody was named who is not on any roster that the caller sees. */
public final class MemberRefused extends Refusal {

    private final String memberId;

    public MemberRefused(String memberId) {
        super("unknown member");
        this.memberId = memberId;
    }

    @Override
    public Problem problem() {
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "unknown-member",
                "未登记的党员：" + memberId,
                "No such member: " + memberId);
    }
}
