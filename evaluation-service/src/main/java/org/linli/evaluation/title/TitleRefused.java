package org.linli.evaluation.title;

import org.linli.evaluation.points.Points;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why there is no such title, or nobody can be proposed for it. */
abstract sealed class TitleRefused extends Refusal {

    private TitleRefused(String message) {
        super(message);
    }

    /** Residents are no pioneers, members have pioneers' titles. */
    static final class NotForThem extends TitleRefused {

        private final TitleFamily family;
        private final SubjectKind kind;

        NotForThem(TitleFamily family, SubjectKind kind) {
            super(family + " is not for a " + kind);
            this.family = family;
            this.kind = kind;
        }
    }

    /** Grids give no titles. */
    static final class NoTitlesThere extends TitleRefused {
        NoTitlesThere() {
            super("below a community");
        }
    }

    /** It is not given any more. */
    static final class Withdrawn extends TitleRefused {

        private final String title;

        Withdrawn(String title) {
            super("withdrawn: " + title);
            this.title = title;
        }
    }

    /** It is for people of another division. */
    static final class Elsewhere extends TitleRefused {

        private final DivisionCode division;

        Elsewhere(DivisionCode division) {
            super("only in " + division);
            this.division = division;
        }
    }

    /** It is not given for such a period. */
    static final class AnotherRhythm extends TitleRefused {

        private final TitleRhythm rhythm;

        AnotherRhythm(TitleRhythm rhythm) {
            super("given " + rhythm);
            this.rhythm = rhythm;
        }
    }

    /** Who is proposed has not earned what the title demands. */
    static final class PointsNotReached extends TitleRefused {

        private final Points demanded;

        PointsNotReached(long demanded) {
            super("points not reached");
            this.demanded = new Points(demanded);
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case NotForThem not ->
                Problem.malformed(
                        "subjectKind", not.family + " 不授予 " + not.kind, not.family + " is not given to a " + not.kind);
            case NoTitlesThere _ ->
                Problem.malformed("divisionCode", "应为区县、街道或社区", "is a district, a street or a community");
            case Withdrawn withdrawn ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "illegal-move",
                        "称号已停止授予：" + withdrawn.title,
                        "The title is withdrawn: " + withdrawn.title);
            case Elsewhere elsewhere ->
                Problem.malformed(
                        "divisionCode", "该称号只授予 " + elsewhere.division + " 内的对象", "is within " + elsewhere.division);
            case AnotherRhythm another ->
                Problem.malformed("period", "该称号的周期为 " + another.rhythm, "the title is given " + another.rhythm);
            case PointsNotReached points ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "points-not-reached",
                        "本周期积分未达到 " + points.demanded.text(),
                        "Less than " + points.demanded.text() + " points were earned in the period");
        };
    }
}
