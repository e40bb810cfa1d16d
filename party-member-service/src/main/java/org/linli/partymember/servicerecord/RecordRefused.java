package org.linli.partymember.servicerecord;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** What cannot be written down, or not be done with what has been. */
abstract sealed class RecordRefused extends Refusal {

    private RecordRefused(String message) {
        super(message);
    }

    /** The community has said the other thing already. */
    static final class IllegalMove extends RecordRefused {

        private final StateName from;
        private final StateName to;

        IllegalMove(StateName from, StateName to) {
            super(from + " to " + to);
            this.from = from;
            this.to = to;
        }
    }

    /** The caller knows no such member. */
    static final class UnknownMember extends RecordRefused {

        private final String memberId;

        UnknownMember(String memberId) {
            super("unknown member");
            this.memberId = memberId;
        }
    }

    /** The caller knows no such unit. */
    static final class UnknownUnit extends RecordRefused {

        private final String unitId;

        UnknownUnit(String unitId) {
            super("unknown unit");
            this.unitId = unitId;
        }
    }

    /** A deed is a member's or a unit's. */
    static final class BothNamed extends RecordRefused {
        BothNamed() {
            super("member and unit named");
        }
    }

    /** It is somebody else's record. */
    static final class NotYours extends RecordRefused {
        NotYours() {
            super("another's record");
        }
    }

    /** What somebody above the community disputed, the community does not settle. */
    static final class NotTheCommunitys extends RecordRefused {
        NotTheCommunitys() {
            super("disputed above the community");
        }
    }

    /** There is no dispute, or it has been answered. */
    static final class NothingToAnswer extends RecordRefused {
        NothingToAnswer() {
            super("nothing to answer");
        }
    }

    /** More than a record keeps. */
    static final class TooMuchEvidence extends RecordRefused {

        private final int most;

        TooMuchEvidence(int most) {
            super("too much evidence");
            this.most = most;
        }
    }

    /** Staff must say whose record it is. */
    static final class NobodyNamed extends RecordRefused {
        NobodyNamed() {
            super("no member named");
        }
    }

    /** A time that something cannot have taken. */
    static final class BadPeriod extends RecordRefused {

        private final String field;
        private final String zh;
        private final String en;

        private BadPeriod(String field, String zh, String en) {
            super(en);
            this.field = field;
            this.zh = zh;
            this.en = en;
        }

        static BadPeriod endsBeforeItStarts() {
            return new BadPeriod("startedAt", "开始时间应早于结束时间", "it must start before it ends");
        }

        static BadPeriod tooLong() {
            return new BadPeriod("endedAt", "一次服务不超过 24 小时", "it must not last more than 24 hours");
        }

        static BadPeriod inTheFuture() {
            return new BadPeriod("endedAt", "结束时间不能晚于现在", "it must not end in the future");
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case IllegalMove move ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "illegal-move",
                        "服务记录当前状态为 " + move.from + "，不能变为 " + move.to,
                        "The record is " + move.from + " and cannot become " + move.to);
            case UnknownMember unknown ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unknown-member",
                        "未登记的党员：" + unknown.memberId,
                        "No such member: " + unknown.memberId);
            case UnknownUnit unknown ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unknown-unit",
                        "未登记的单位：" + unknown.unitId,
                        "No such unit: " + unknown.unitId);
            case BothNamed _ -> Problem.malformed("unitId", "党员与单位只能指明其一", "name the member or the unit, not both");
            case NotYours _ ->
                Problem.of(HttpStatus.FORBIDDEN, "not-your-record", "不是您的服务记录", "This is somebody else's record");
            case NotTheCommunitys _ ->
                Problem.of(
                        HttpStatus.FORBIDDEN,
                        "disputed-above",
                        "上级提出的异议由街道或区处理",
                        "What was disputed above the community is settled above it");
            case NothingToAnswer _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "nothing-to-answer",
                        "没有待申辩的异议",
                        "There is no dispute that has not been answered");
            case TooMuchEvidence too ->
                Problem.malformed("evidence", "佐证最多 " + too.most + " 条", "at most " + too.most + " pieces of evidence");
            case NobodyNamed _ -> Problem.malformed("memberId", "请指明党员或单位", "the member or the unit must be named");
            case BadPeriod bad -> Problem.malformed(bad.field, bad.zh, bad.en);
        };
    }
}
