package org.linli.evaluation.appraisal.ballot;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why a ballot is not taken. */
public abstract sealed class BallotRefused extends Refusal {

    private BallotRefused(String message) {
        super(message);
    }

    /** One voter, one ballot. */
    public static final class AlreadyVoted extends BallotRefused {
        AlreadyVoted() {
            super("already voted");
        }
    }

    /** Before the opening, after the closing, or cancelled. */
    public static final class NotOpen extends BallotRefused {
        NotOpen() {
            super("not open");
        }
    }

    /** It does not grade every nominee once. */
    public static final class Incomplete extends BallotRefused {
        public Incomplete() {
            super("incomplete");
        }
    }

    /** A key that could be guessed would let others find out whose ballot it is. */
    public static final class GuessableKey extends BallotRefused {
        GuessableKey() {
            super("guessable Idempotency-Key");
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case AlreadyVoted _ -> Problem.of(HttpStatus.CONFLICT, "already-voted", "您已投票", "You have voted already");
            case NotOpen _ -> Problem.of(HttpStatus.CONFLICT, "not-open", "现在不接受投票", "Votes are not accepted now");
            case Incomplete _ -> Problem.malformed("grades", "每个对象应评一次", "grades every nominee once");
            case GuessableKey _ ->
                Problem.malformed(
                        Receipt.KEY,
                        "投票的 Idempotency-Key 应为至少 " + Receipt.SHORTEST_KEY + " 个字符的随机值",
                        "of a ballot is random and has at least " + Receipt.SHORTEST_KEY + " characters");
        };
    }
}
