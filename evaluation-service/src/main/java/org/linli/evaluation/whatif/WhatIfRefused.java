package org.linli.evaluation.whatif;

import org.linli.evaluation.whatif.trial.Months;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A what-if that cannot be had, or with which that cannot be done. */
abstract sealed class WhatIfRefused extends Refusal {

    private WhatIfRefused(String message) {
        super(message);
    }

    /** It is not at that point. */
    static final class IllegalMove extends WhatIfRefused {

        private final WhatIfState.Name from;

        IllegalMove(WhatIfState.Name from) {
            super("not from " + from);
            this.from = from;
        }
    }

    /** The period lasts still, or is yet to come. */
    static final class NotOver extends WhatIfRefused {

        private final Months span;

        NotOver(Months span) {
            super(span.to() + " is not over");
            this.span = span;
        }
    }

    /** No month at all, or more than a year. */
    static final class BadSpan extends WhatIfRefused {
        BadSpan() {
            super("1 to 12 months");
        }
    }

    /** The rules say nothing about the division, or nobody has points of its own there. */
    static final class Elsewhere extends WhatIfRefused {
        Elsewhere() {
            super("elsewhere");
        }
    }

    /** The caller sees no such rules. */
    static final class UnknownRules extends WhatIfRefused {

        private final String id;

        UnknownRules(String id) {
            super("unknown rules");
            this.id = id;
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case IllegalMove move ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "illegal-move",
                        "试算当前状态为 " + move.from + "，不能取消",
                        "The what-if is " + move.from + " and cannot be cancelled");
            case NotOver not ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "period-not-over",
                        not.span.to() + " 尚未结束",
                        not.span.to() + " is not over");
            case BadSpan _ -> Problem.malformed("to", "应为 1 至 12 个月", "is 1 to 12 months from the first one");
            case Elsewhere _ ->
                Problem.malformed(
                        "divisionCode",
                        "应为该规则所涉的区县、街道或社区",
                        "is a district, street or community that the rules are about");
            case UnknownRules unknown ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unknown-rule-set",
                        "没有可试算的规则：" + unknown.id,
                        "No rule set to be tried: " + unknown.id);
        };
    }
}
