package org.linli.partymember.member;

import org.jspecify.annotations.Nullable;
import org.linli.kit.personal.IdentityNumber;
import org.linli.kit.personal.Personal;
import org.linli.kit.personal.PhoneNumber;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;

/** Whom to look for: exactly one of the two. In a body, for what is in an address is written down on its way. */
record MemberSearch(@Nullable PhoneNumber phone, @Nullable IdentityNumber identityNumber) {

    Personal wanted() {
        if (phone != null && identityNumber == null) {
            return phone;
        }
        if (identityNumber != null && phone == null) {
            return identityNumber;
        }
        throw new NotOne();
    }

    /** Both are named, or neither. */
    static final class NotOne extends Refusal {

        NotOne() {
            super("exactly one of phone and identityNumber");
        }

        @Override
        public Problem problem() {
            return Problem.malformed(
                    "phone", "phone 与 identityNumber 须且只须填写一个", "exactly one of phone and identityNumber is needed");
        }
    }
}
