package org.linli.request.delivery.wire;

import java.util.Set;

/**
 * What came of one call.
 *
 * @param verdict what it means for what was sent
 * @param word for logs and people: a status, or {@code timeout}, {@code unreachable}, {@code forbidden-address}; never what the other side
 *     wrote, for nobody knows what that is
 */
public record Outcome(Verdict verdict, String word) {

    /** What is to be done next. */
    public enum Verdict {
        /** The receiver has it. */
        TAKEN,
        /** The receiver is there and does not want this one; others may go on. */
        REFUSED,
        /** The receiver is away, overloaded, or does not know us: this one would fare no worse than any other. */
        TROUBLE
    }

    private static final int SUCCESS = 2;
    private static final int CLIENT_ERROR = 4;

    /** Not about what was sent, but about who sends, where to, or when. */
    private static final Set<Integer> NOT_ABOUT_THE_CONTENT = Set.of(401, 403, 404, 405, 407, 408, 421, 425, 429);

    static Outcome of(int status) {
        return new Outcome(verdict(status), Integer.toString(status));
    }

    /** No redirect is followed: it could lead anywhere. */
    private static Verdict verdict(int status) {
        return switch (status / 100) {
            case SUCCESS -> Verdict.TAKEN;
            case CLIENT_ERROR -> NOT_ABOUT_THE_CONTENT.contains(status) ? Verdict.TROUBLE : Verdict.REFUSED;
            default -> Verdict.TROUBLE;
        };
    }

    /** No answer came. */
    public static Outcome trouble(String word) {
        return new Outcome(Verdict.TROUBLE, word);
    }

    public boolean isTaken() {
        return verdict == Verdict.TAKEN;
    }

    public boolean isTrouble() {
        return verdict == Verdict.TROUBLE;
    }
}
