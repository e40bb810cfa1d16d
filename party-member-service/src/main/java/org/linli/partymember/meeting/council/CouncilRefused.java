package org.linli.partymember.meeting.council;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why a council cannot be had like that. */
public abstract sealed class CouncilRefused extends Refusal {

    private CouncilRefused(String message) {
        super(message);
    }

    /** It ends before it starts, or takes days. */
    static final class BadTime extends CouncilRefused {
        BadTime() {
            super("bad time");
        }
    }

    /** More than a council can hold. */
    static final class TooMany extends CouncilRefused {

        private final String what;
        private final int limit;

        TooMany(String what, int limit) {
            super("more than " + limit + " " + what);
            this.what = what;
            this.limit = limit;
        }
    }

    /** No unit has a seat: nobody can take the chair. */
    static final class NoUnits extends CouncilRefused {

        private final String id;

        NoUnits(String id) {
            super("no unit in council " + id);
            this.id = id;
        }
    }

    /** It is not the caller's turn. */
    static final class NotChair extends CouncilRefused {

        private final String meetingId;

        NotChair(String meetingId) {
            super("not the chair of " + meetingId);
            this.meetingId = meetingId;
        }
    }

    /** Everybody else has declined. */
    static final class NobodyLeft extends CouncilRefused {
        NobodyLeft() {
            super("nobody left to take the chair");
        }
    }

    /** There is no such unit or member, or it is not the caller's to name. */
    public static final class UnknownSeat extends CouncilRefused {

        private final Seat seat;

        public UnknownSeat(Seat seat) {
            super("unknown " + seat.kind());
            this.seat = seat;
        }
    }

    /** Neither a unit nor a member is named, or both. */
    static final class UnitOrMember extends CouncilRefused {
        UnitOrMember() {
            super("exactly one of unitId and memberId");
        }
    }

    /** Councils are those of districts, streets and communities. */
    static final class NoDivision extends CouncilRefused {
        NoDivision() {
            super("no council of a grid");
        }
    }

    /** A share that nothing or more than all would reach. */
    static final class BadShare extends CouncilRefused {
        BadShare() {
            super("bad share");
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case BadTime _ ->
                Problem.malformed("endsAt", "会议须先开始后结束，且不超过 24 小时", "it must end after it starts, within 24 hours");
            case TooMany many ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "council-full",
                        "数量已达上限 " + many.limit,
                        "There may be no more than " + many.limit + " " + many.what);
            case NoUnits none ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "council-without-units",
                        "联席会议没有成员单位，无人轮值：" + none.id,
                        "No unit has a seat, so nobody can take the chair: " + none.id);
            case NotChair not ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "not-the-chair",
                        "本单位不是这次会议的轮值主席：" + not.meetingId,
                        "It is not this unit's turn to chair the meeting: " + not.meetingId);
            case NobodyLeft _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "no-chair-left",
                        "其他单位均已谢绝轮值，不能再推让",
                        "All the others have declined the chair");
            case UnknownSeat unknown -> unknown(unknown.seat);
            case UnitOrMember _ ->
                Problem.malformed(
                        "unitId", "unitId 与 memberId 须且只须填写一个", "exactly one of unitId and memberId is needed");
            case NoDivision _ ->
                Problem.malformed(
                        "divisionCode", "联席会议设在区县、街道或社区", "a council is a district's, a street's or a community's");
            case BadShare _ ->
                Problem.malformed("quorum", "法定人数应为大于 0 且不超过 1 的份额", "a quorum is a share of more than 0, 1 at most");
        };
    }

    private static Problem unknown(Seat seat) {
        return switch (seat.kind()) {
            case UNIT ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unknown-unit",
                        "没有这个单位：" + seat.holder(),
                        "There is no such unit: " + seat.holder());
            case MEMBER ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unknown-member",
                        "未登记的党员：" + seat.holder(),
                        "No such member: " + seat.holder());
        };
    }
}
