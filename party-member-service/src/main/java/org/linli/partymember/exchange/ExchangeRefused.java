package org.linli.partymember.exchange;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** What cannot be done with an offer or a need. */
public abstract sealed class ExchangeRefused extends Refusal {

    private ExchangeRefused(String message) {
        super(message);
    }

    /** A project has it, or it is no longer meant. */
    public static final class NotOpen extends ExchangeRefused {

        private final ListingState.Name state;

        NotOpen(ListingState.Name state) {
            super("not open: " + state);
            this.state = state;
        }
    }

    /** Days on which nothing can be. */
    static final class BadDays extends ExchangeRefused {
        BadDays() {
            super("bad days");
        }
    }

    /** The caller does not see it, or there is none. */
    public static final class Unknown extends ExchangeRefused {

        private final String id;

        public Unknown(String id) {
            super("unknown");
            this.id = id;
        }
    }

    /** Staff must say whose offer it is. */
    static final class NobodyOffers extends ExchangeRefused {
        NobodyOffers() {
            super("nobody offers");
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case NotOpen not ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "listing-not-open",
                        "该资源或需求当前状态为 " + not.state + "，不能使用",
                        "The offer or need is " + not.state + " and not to be had");
            case BadDays _ ->
                Problem.malformed(
                        "until",
                        "结束日期应不早于开始日期与今天，且不超过十年",
                        "it must not end before it begins or before today, and lasts ten years at most");
            case Unknown unknown ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unknown-listing",
                        "没有这条资源或需求：" + unknown.id,
                        "No such offer or need: " + unknown.id);
            case NobodyOffers _ -> Problem.malformed("unitId", "请指明单位或党员", "the unit or the member must be named");
        };
    }
}
