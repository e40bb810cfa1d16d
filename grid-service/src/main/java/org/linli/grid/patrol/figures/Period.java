package org.linli.grid.patrol.figures;

import java.util.regex.Pattern;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;

/**
 * What figures are counted over, in days of Asia/Shanghai.
 *
 * @param value {@code ALL}, {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}
 */
record Period(String value) {

    private static final String ALL = "ALL";
    private static final Pattern SHAPE = Pattern.compile(ALL + "|\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");
    private static final int YEAR_DIGITS = 4;

    Period {
        if (!SHAPE.matcher(value).matches()) {
            throw new MalformedPeriod(value);
        }
    }

    /** The year that it lies in; empty for everything. */
    String year() {
        return value.equals(ALL) ? "" : value.substring(0, YEAR_DIGITS);
    }

    /** Whether a day, as text, lies in it. */
    boolean covers(String day) {
        return value.equals(ALL) || day.startsWith(value);
    }

    /** Neither everything, nor a year, a month or a day. */
    static final class MalformedPeriod extends Refusal {

        MalformedPeriod(String value) {
            super("not a period: " + value);
        }

        @Override
        public Problem problem() {
            return Problem.malformed(
                    "period",
                    "period 应为 ALL、yyyy、yyyy-MM 或 yyyy-MM-dd",
                    "a period is ALL, yyyy, yyyy-MM or yyyy-MM-dd");
        }
    }
}
