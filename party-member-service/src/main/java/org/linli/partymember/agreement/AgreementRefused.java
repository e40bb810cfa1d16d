package org.linli.partymember.agreement;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** What cannot be done with an agreement. */
abstract sealed class AgreementRefused extends Refusal {

    private AgreementRefused(String message) {
        super(message);
    }

    /** It has ended. */
    static final class Over extends AgreementRefused {
        Over() {
            super("over");
        }
    }

    /** A side does not sign for the other. */
    static final class OtherSide extends AgreementRefused {
        OtherSide() {
            super("the other side signs");
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case Over _ -> Problem.of(HttpStatus.CONFLICT, "illegal-move", "协议已终止", "The agreement has ended");
            case OtherSide _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "other-side-signs",
                        "应由对方签署",
                        "You have signed; it is the other side's turn");
        };
    }
}
