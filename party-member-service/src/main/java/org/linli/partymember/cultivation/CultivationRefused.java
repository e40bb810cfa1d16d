package org.linli.partymember.cultivation;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why nobody can be cultivated like that. */
abstract sealed class CultivationRefused extends Refusal {

    private CultivationRefused(String message) {
        super(message);
    }

    /** Not now. */
    static final class IllegalMove extends CultivationRefused {

        private final CandidateState.Name from;
        private final String move;

        IllegalMove(CandidateState.Name from, String move) {
            super(from + ": no " + move);
            this.from = from;
            this.move = move;
        }
    }

    /** Nobody is listed any more. */
    static final class PlanEnded extends CultivationRefused {

        private final String id;

        PlanEnded(String id) {
            super("plan ended: " + id);
            this.id = id;
        }
    }

    /** The caller knows no such member. */
    static final class UnknownMember extends CultivationRefused {

        private final String memberId;

        UnknownMember(String memberId) {
            super("unknown member");
            this.memberId = memberId;
        }
    }

    /** They are on the list already. */
    static final class ListedAlready extends CultivationRefused {

        private final String memberId;

        ListedAlready(String memberId) {
            super("listed already");
            this.memberId = memberId;
        }
    }

    /** Nobody is their own mentor. */
    static final class OwnMentor extends CultivationRefused {
        OwnMentor() {
            super("own mentor");
        }
    }

    /** Something else was written down for that month. */
    static final class MonthNoted extends CultivationRefused {

        private final String month;

        MonthNoted(String month) {
            super("noted: " + month);
            this.month = month;
        }
    }

    /** Not a month of the plan's year that has begun. */
    static final class BadMonth extends CultivationRefused {
        BadMonth() {
            super("bad month");
        }
    }

    /** The standard has no such number. */
    static final class NoCriterion extends CultivationRefused {

        private final int last;

        NoCriterion(int last) {
            super("criteria are 1 to " + last);
            this.last = last;
        }
    }

    /** The standard is not met yet. */
    static final class NotYet extends CultivationRefused {

        private final int met;
        private final int criteria;
        private final int notes;
        private final int fewest;

        NotYet(int met, int criteria, int notes, int fewest) {
            super(met + " of " + criteria + " criteria, " + notes + " of " + fewest + " notes");
            this.met = met;
            this.criteria = criteria;
            this.notes = notes;
            this.fewest = fewest;
        }
    }

    /** Neither a division nor a unit is named, or both. */
    static final class DivisionOrUnit extends CultivationRefused {
        DivisionOrUnit() {
            super("exactly one of divisionCode and unitId");
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case IllegalMove move ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "illegal-move",
                        "培育对象当前状态为 " + move.from + "，不能进行此操作：" + move.move,
                        "A candidate who is " + move.from + " knows no " + move.move);
            case PlanEnded ended ->
                Problem.of(HttpStatus.CONFLICT, "plan-ended", "培育计划已结束：" + ended.id, "The plan has ended: " + ended.id);
            case UnknownMember unknown ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unknown-member",
                        "未登记的党员：" + unknown.memberId,
                        "No such member: " + unknown.memberId);
            case ListedAlready listed ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "listed-already",
                        "该党员已在名单中：" + listed.memberId,
                        "On the list already: " + listed.memberId);
            case OwnMentor _ -> Problem.malformed("mentorId", "不能自己培养自己", "nobody is their own mentor");
            case MonthNoted noted ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "month-noted",
                        "该月培育情况已记录：" + noted.month,
                        "That month has been written down: " + noted.month);
            case BadMonth _ ->
                Problem.malformed(
                        "month",
                        "month 应为计划年度内已开始的月份，格式 yyyy-MM",
                        "a month of the plan's year that has begun, yyyy-MM");
            case NoCriterion none ->
                Problem.malformed("met", "标准为第 1 至 " + none.last + " 条", "criteria are 1 to " + none.last);
            case NotYet yet ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "standard-not-met",
                        "尚未达到标准：达标 " + yet.met + "/" + yet.criteria + " 条，记录 " + yet.notes + "/" + yet.fewest + " 个月",
                        "Not yet: " + yet.met + " of " + yet.criteria + " criteria, " + yet.notes + " of " + yet.fewest
                                + " months");
            case DivisionOrUnit _ ->
                Problem.malformed(
                        "divisionCode",
                        "divisionCode 与 unitId 须且只须填写一个",
                        "exactly one of divisionCode and unitId is needed");
        };
    }
}
