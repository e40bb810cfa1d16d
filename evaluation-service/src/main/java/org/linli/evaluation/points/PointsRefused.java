package org.linli.evaluation.points;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why a question about points is not answered. */
public abstract sealed class PointsRefused extends Refusal {

    private PointsRefused(String message) {
        super(message);
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case NotForYou _ ->
                Problem.of(
                        HttpStatus.FORBIDDEN,
                        "forbidden",
                        "只能查看本人、本单位或管辖范围内的积分",
                        "Only your own points, your unit's, or those within your scope");
            case MalformedPeriod _ ->
                Problem.malformed("period", "period 应为 ALL、yyyy 或 yyyy-MM", "period is ALL, yyyy or yyyy-MM");
            case MalformedSpan _ ->
                Problem.malformed(
                        "span",
                        "span 应为 yyyy、yyyy-MM、yyyy-Q1 至 Q4 或 yyyy-H1、H2",
                        "span is yyyy, yyyy-MM, yyyy-Q1 to Q4, or yyyy-H1 or H2");
            case MalformedSubject _ ->
                Problem.malformed("subjectId", "subjectId 应为 1 至 200 个字符", "subjectId is 1 to 200 characters");
        };
    }

    /** Neither the caller's own nor within their scope. */
    public static final class NotForYou extends PointsRefused {

        NotForYou() {
            super("not the caller's to see");
        }
    }

    /** Not {@code ALL}, a year or a month. */
    public static final class MalformedPeriod extends PointsRefused {

        MalformedPeriod() {
            super("not a period");
        }
    }

    /** Not a year, half-year, quarter or month. */
    public static final class MalformedSpan extends PointsRefused {

        MalformedSpan() {
            super("not a span of months");
        }
    }

    /** An id that nobody can have. */
    public static final class MalformedSubject extends PointsRefused {

        MalformedSubject() {
            super("a subject's id is 1 to 200 characters");
        }
    }
}
