package org.linli.partymember.meeting;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why something cannot be done at a meeting. */
public abstract sealed class MeetingRefused extends Refusal {

    private MeetingRefused(String message) {
        super(message);
    }

    /** Not now. */
    public static final class IllegalMove extends MeetingRefused {

        private final MeetingState.Name from;
        private final String move;

        public IllegalMove(MeetingState.Name from, String move) {
            super(from + ": no " + move);
            this.from = from;
            this.move = move;
        }
    }

    /** Whoever it is has no seat at this meeting, or is not there. */
    public static final class NotInvited extends MeetingRefused {
        public NotInvited() {
            super("not invited, or not there");
        }
    }

    /** Only who has the chair, or answers for the division, does this. */
    public static final class NotPresiding extends MeetingRefused {
        public NotPresiding() {
            super("not presiding");
        }
    }

    /** Too few have come. */
    static final class NoQuorum extends MeetingRefused {

        private final int present;
        private final int invited;

        NoQuorum(int present, int invited) {
            super(present + " of " + invited);
            this.present = present;
            this.invited = invited;
        }
    }

    /** Nothing on the agenda has this number. */
    static final class NoItem extends MeetingRefused {

        private final int number;

        NoItem(int number) {
            super("no item " + number);
            this.number = number;
        }
    }

    /** What is only to be talked about is not solved. */
    static final class NoProblem extends MeetingRefused {

        private final int number;

        NoProblem(int number) {
            super("no problem: " + number);
            this.number = number;
        }
    }

    /** It has been counted. */
    static final class VoteClosed extends MeetingRefused {

        private final int number;

        VoteClosed(int number) {
            super("vote closed: " + number);
            this.number = number;
        }
    }

    /** The vote on it went the other way, or is still open. */
    static final class NotCarried extends MeetingRefused {

        private final int number;

        NotCarried(int number) {
            super("not carried: " + number);
            this.number = number;
        }
    }

    /** The agenda is full. */
    static final class TooManyItems extends MeetingRefused {

        private final int limit;

        TooManyItems(int limit) {
            super("more than " + limit + " items");
            this.limit = limit;
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case IllegalMove move ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "illegal-move",
                        "会议当前状态为 " + move.from + "，不能进行此操作：" + move.move,
                        "A meeting that is " + move.from + " knows no " + move.move);
            case NotInvited _ ->
                Problem.of(
                        HttpStatus.FORBIDDEN,
                        "not-at-the-meeting",
                        "不在本次会议的参会名单中或未到会",
                        "No seat at this meeting, or not there");
            case NotPresiding _ ->
                Problem.of(
                        HttpStatus.FORBIDDEN,
                        "not-presiding",
                        "只有轮值主席单位和属地管理员可以主持会议",
                        "Only the unit in the chair and the division's admins preside");
            case NoQuorum few ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "no-quorum",
                        "未达到法定人数：到会 " + few.present + "，应到 " + few.invited,
                        "No quorum: " + few.present + " of " + few.invited + " are there");
            case NoItem none ->
                Problem.of(
                        HttpStatus.NOT_FOUND,
                        "not-found",
                        "议程中没有第 " + none.number + " 项",
                        "No item " + none.number + " on the agenda");
            case NoProblem none ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "not-a-problem",
                        "议程第 " + none.number + " 项不是待解决的问题",
                        "Item " + none.number + " is not a problem to be solved");
            case VoteClosed closed ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "vote-closed",
                        "第 " + closed.number + " 项表决已结束",
                        "The vote on item " + closed.number + " is closed");
            case NotCarried not ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "not-carried",
                        "第 " + not.number + " 项未表决通过",
                        "The vote on item " + not.number + " has not been carried");
            case TooManyItems many ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "agenda-full",
                        "议程不超过 " + many.limit + " 项",
                        "There may be no more than " + many.limit + " items");
        };
    }
}
