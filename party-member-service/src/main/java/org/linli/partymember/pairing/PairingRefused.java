package org.linli.partymember.pairing;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** What cannot be done with a pairing. */
public abstract sealed class PairingRefused extends Refusal {

    private final String what;

    private PairingRefused(String message, String what) {
        super(message + ": " + what);
        this.what = what;
    }

    /** Nobody would stand by a key household. */
    static final class KeyNeedsOne extends PairingRefused {
        KeyNeedsOne(String householdId) {
            super("key household needs a pairing", householdId);
        }
    }

    /** The member does not stand by that household. */
    public static final class NotPaired extends PairingRefused {
        public NotPaired(String memberId) {
            super("not paired", memberId);
        }
    }

    /** Everybody stands by it already. */
    static final class TooMany extends PairingRefused {
        TooMany(int limit) {
            super("too many pairings", Integer.toString(limit));
        }
    }

    /** It is looked after no longer. */
    public static final class Closed extends PairingRefused {
        public Closed(String id) {
            super("closed", id);
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case KeyNeedsOne _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "key-household-needs-pairing",
                        "重点户必须有在岗的联系党员，请先增加或更换：" + what,
                        "A key household is never without a member who stands by it; add or replace one first: "
                                + what);
            case NotPaired _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "not-paired",
                        "该党员未联系此户：" + what,
                        "This member does not stand by the household: " + what);
            case TooMany _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "too-many-pairings",
                        "一户最多由 " + what + " 名党员联系",
                        "At most " + what + " members stand by one household");
            case Closed _ ->
                Problem.of(HttpStatus.CONFLICT, "illegal-move", "已终止：" + what, "This has come to its end: " + what);
        };
    }
}
