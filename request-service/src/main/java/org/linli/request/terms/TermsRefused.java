package org.linli.request.terms;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why terms are not set. */
abstract sealed class TermsRefused extends Refusal {

    private TermsRefused(String message) {
        super(message);
    }

    /** Orders have come in under what holds on that day. */
    static final class InForce extends TermsRefused {

        private final String day;

        InForce(String day) {
            super("in force since " + day);
            this.day = day;
        }
    }

    static final class TooManySettings extends TermsRefused {

        private final int most;

        TooManySettings(int most) {
            super("more than " + most + " settings");
            this.most = most;
        }
    }

    /** Something about a body or a path that no annotation can say. */
    static final class Malformed extends TermsRefused {

        private final String field;
        private final String zh;
        private final String en;

        Malformed(String field, String zh, String en) {
            super(en);
            this.field = field;
            this.zh = zh;
            this.en = en;
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case InForce inForce ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "effective-day-passed",
                        "该日的设置已生效，新设置须自以后的日期起生效：" + inForce.day,
                        "What holds on " + inForce.day + " is in force; set something from a later day on");
            case TooManySettings tooMany ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "too-many-settings",
                        "每个区县最多 " + tooMany.most + " 次设置",
                        "A district has at most " + tooMany.most + " settings");
            case Malformed malformed -> Problem.malformed(malformed.field, malformed.zh, malformed.en);
        };
    }
}
