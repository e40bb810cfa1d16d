package org.linli.partymember.activity;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** What cannot be done with an activity. */
public abstract sealed class ActivityRefused extends Refusal {

    private ActivityRefused(String message) {
        super(message);
    }

    /** Neither a seat nor a place in line. */
    static final class Full extends ActivityRefused {

        private final int waiting;

        Full(int waiting) {
            super("full");
            this.waiting = waiting;
        }
    }

    /** No seat. */
    static final class NotSignedUp extends ActivityRefused {
        NotSignedUp() {
            super("not signed up");
        }
    }

    /** Too early, too late, or it does not take place. */
    static final class NotNow extends ActivityRefused {
        NotNow() {
            super("not now");
        }
    }

    /** A time at which nothing can take place. */
    static final class BadTime extends ActivityRefused {
        BadTime() {
            super("bad time");
        }
    }

    /** Not for people of that kind. */
    public static final class NotForYou extends ActivityRefused {
        public NotForYou() {
            super("not for you");
        }
    }

    /** The code is not right, or has run out. */
    public static final class WrongCode extends ActivityRefused {

        private final int left;

        public WrongCode(int wrong) {
            super("wrong code");
            this.left = Activity.MOST_WRONG_CODES - wrong;
        }
    }

    /** Somebody tries codes. */
    static final class TooManyTries extends ActivityRefused {
        TooManyTries() {
            super("too many tries");
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case Full full ->
                conflict(
                        "activity-full",
                        "名额已满，候补也已达 " + full.waiting + " 人",
                        "There is no seat left, and " + full.waiting + " people are waiting");
            case NotSignedUp _ -> conflict("not-signed-up", "没有该活动的名额", "There is no seat in this name");
            case NotNow _ -> conflict("illegal-move", "活动当前不能进行此操作", "The activity does not allow this at the moment");
            case BadTime _ ->
                Problem.malformed(
                        "endsAt",
                        "结束时间应晚于开始时间与现在，且不超过 " + ActivityPlan.LONGEST.toHours() + " 小时",
                        "it must end after it starts and after now, and last at most " + ActivityPlan.LONGEST.toHours()
                                + " hours");
            case NotForYou _ ->
                Problem.of(HttpStatus.FORBIDDEN, "not-for-you", "该活动不对您的身份开放", "This activity is not open to you");
            case WrongCode wrong ->
                conflict(
                        "wrong-code",
                        "签到码有误或已过期，还可尝试 " + wrong.left + " 次",
                        "The code is wrong or has run out; tries left: " + wrong.left);
            case TooManyTries _ ->
                conflict(
                        "too-many-tries",
                        "签到尝试次数过多，请由工作人员登记",
                        "Too many wrong codes; staff can write down that you are there");
        };
    }

    private static Problem conflict(String slug, String zh, String en) {
        return Problem.of(HttpStatus.CONFLICT, slug, zh, en);
    }
}
