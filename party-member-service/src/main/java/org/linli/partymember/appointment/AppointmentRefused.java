package org.linli.partymember.appointment;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** An appointment that cannot be made. */
abstract sealed class AppointmentRefused extends Refusal {

    private AppointmentRefused(String message) {
        super(message);
    }

    /** A secretary without a compound, or a committee member with one. */
    static final class CompoundMismatch extends AppointmentRefused {
        CompoundMismatch() {
            super("a compound where there is none, or none where there is one");
        }
    }

    /** The caller sees no such member. */
    static final class UnknownMember extends AppointmentRefused {
        UnknownMember() {
            super("no such member");
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case CompoundMismatch _ ->
                Problem.malformed(
                        "compound",
                        "小区党支部书记须填写小区名称，兼职委员不填",
                        "needed for the secretary of a compound, and for nobody else");
            case UnknownMember _ ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-member", "没有这名党员", "There is no such member");
        };
    }
}
