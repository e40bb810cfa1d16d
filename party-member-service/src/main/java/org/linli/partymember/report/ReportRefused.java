package org.linli.partymember.report;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** What cannot be done with a report. */
abstract sealed class ReportRefused extends Refusal {

    private ReportRefused(String message) {
        super(message);
    }

    /** It stands elsewhere. */
    static final class IllegalMove extends ReportRefused {

        private final String from;
        private final String to;

        IllegalMove(String from, String to) {
            super(from + " to " + to);
            this.from = from;
            this.to = to;
        }
    }

    /** What is handed in has to be drawn up first. */
    static final class NothingDrafted extends ReportRefused {
        NothingDrafted() {
            super("nothing drafted");
        }
    }

    /** Neither a half-year for a member nor a year for a unit, or not begun yet. */
    static final class NoPeriod extends ReportRefused {
        NoPeriod() {
            super("no such period");
        }
    }

    /** It is somebody else's to write, or to judge. */
    static final class NotYours extends ReportRefused {
        NotYours() {
            super("not yours");
        }
    }

    /** There is no such version. */
    static final class NoVersion extends ReportRefused {
        NoVersion() {
            super("no such version");
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case IllegalMove move ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "illegal-move",
                        "报告当前状态为 " + move.from + "，不能变为 " + move.to,
                        "The report is " + move.from + " and cannot become " + move.to);
            case NothingDrafted _ ->
                Problem.of(HttpStatus.CONFLICT, "nothing-drafted", "请先生成报告草稿", "Have the report drafted first");
            case NoPeriod _ ->
                Problem.malformed(
                        "period",
                        "党员为半年（2026-H1），单位为年度（2026），且不晚于现在",
                        "a half-year (2026-H1) of a member, a year (2026) of a unit, that has begun");
            case NotYours _ ->
                Problem.of(
                        HttpStatus.FORBIDDEN,
                        "not-your-report",
                        "不是由您提交或审阅的报告",
                        "The report is somebody else's to write or to judge");
            case NoVersion _ ->
                Problem.of(HttpStatus.NOT_FOUND, "not-found", "没有这一版本的报告", "There is no such version of the report");
        };
    }
}
