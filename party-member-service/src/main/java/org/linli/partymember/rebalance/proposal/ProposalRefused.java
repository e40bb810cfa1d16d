package org.linli.partymember.rebalance.proposal;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A proposal that cannot be had, or with which that cannot be done. */
abstract sealed class ProposalRefused extends Refusal {

    private ProposalRefused(String message) {
        super(message);
    }

    /** It is not at that point. */
    static final class IllegalMove extends ProposalRefused {

        private final ProposalStateName from;
        private final ProposalStateName to;

        IllegalMove(ProposalStateName from, ProposalStateName to) {
            super(from + " to " + to);
            this.from = from;
            this.to = to;
        }
    }

    /** A field that contradicts another. */
    static final class Bad extends ProposalRefused {

        private final String field;
        private final String zh;
        private final String en;

        private Bad(String field, String zh, String en) {
            super(en);
            this.field = field;
            this.zh = zh;
            this.en = en;
        }

        static Bad weights() {
            return new Bad(
                    "weights", "四项权重之和应为 1，每项最多三位小数", "the four weights add up to 1, each with at most three decimals");
        }

        static Bad division() {
            return new Bad("divisionCode", "应为区县、街道或社区代码", "a district, a street or a community");
        }

        static Bad outside(int place) {
            return new Bad("places[" + place + "].communityCode", "应为该区划内的社区", "a community within the division");
        }

        static Bad twice(int place) {
            return new Bad("places[" + place + "].name", "同一社区内名称不能重复", "names each place of a community once");
        }

        static Bad need(int place) {
            return new Bad(
                    "places[" + place + "].needs",
                    "每项需求应为一种特长或一类业务，二者取一",
                    "each need is an ability or a line of work, one of the two");
        }
    }

    /** The caller sees no such proposal with an outcome. */
    static final class UnknownBase extends ProposalRefused {

        private final String id;

        UnknownBase(String id) {
            super("unknown base");
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
                        "方案当前状态为 " + move.from + "，不能变为 " + move.to,
                        "The proposal is " + move.from + " and cannot become " + move.to);
            case Bad bad -> Problem.malformed(bad.field, bad.zh, bad.en);
            case UnknownBase unknown ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unknown-proposal",
                        "没有可参照的方案：" + unknown.id,
                        "No proposal to go by: " + unknown.id);
        };
    }
}
