package org.linli.partymember.checkin;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A check-in that cannot be had. */
abstract sealed class CheckInRefused extends Refusal {

    private CheckInRefused(String message) {
        super(message);
    }

    /** They have moved as often as anyone may. */
    static final class TooMany extends CheckInRefused {

        private final int limit;

        TooMany(int limit) {
            super("more than " + limit + " check-ins");
            this.limit = limit;
        }
    }

    /** It was made before what is known already. */
    static final class Outdated extends CheckInRefused {
        Outdated() {
            super("a later check-in is known");
        }
    }

    /** Both a community and a token are named, or neither. */
    static final class NotOnePlace extends CheckInRefused {
        NotOnePlace() {
            super("exactly one of communityCode and token");
        }
    }

    /** A time of its own needs a token that was good then. */
    static final class TokenMissing extends CheckInRefused {
        TokenMissing() {
            super("a time without a token");
        }
    }

    /** It was made too long ago, or is yet to be made. */
    static final class Untimely extends CheckInRefused {
        Untimely() {
            super("not within the last 72 hours");
        }
    }

    /** It is no token of ours, or somebody has altered it. */
    static final class BadToken extends CheckInRefused {
        BadToken() {
            super("no token of ours");
        }
    }

    /** It is for something else. */
    static final class OtherPurpose extends CheckInRefused {
        OtherPurpose() {
            super("a token for something else");
        }
    }

    /** It is good no longer, or was not when the check-in was made. */
    static final class Expired extends CheckInRefused {
        Expired() {
            super("an expired token");
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case TooMany tooMany ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "too-many-check-ins",
                        "报到变更次数已达上限 " + tooMany.limit + " 次",
                        "There may be no more than " + tooMany.limit + " check-ins");
            case Outdated _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "check-in-outdated",
                        "已有更晚的报到或撤销记录，此离线报到不再生效",
                        "A later check-in or check-out is known; this one no longer holds");
            case NotOnePlace _ ->
                Problem.malformed(
                        "communityCode",
                        "communityCode 与 token 须且只须填写一个",
                        "exactly one of communityCode and token is needed");
            case TokenMissing _ ->
                Problem.malformed("at", "离线报到须扫码，即须填写 token", "a check-in with a time of its own needs a token");
            case Untimely _ ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "check-in-untimely",
                        "离线报到须在 72 小时内补报，且不能晚于当前时间",
                        "A check-in made without a network is accepted within 72 hours, and not before it is made");
            case BadToken _ -> token("check-in-token-invalid", "报到码无效或被改动", "The token is none of ours");
            case OtherPurpose _ ->
                token("check-in-token-for-another-purpose", "报到码不用于此类报到", "The token is for another purpose");
            case Expired _ -> token("check-in-token-expired", "报到码已过期", "The token had expired by then");
        };
    }

    private static Problem token(String slug, String zh, String en) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, slug, zh, en);
    }
}
