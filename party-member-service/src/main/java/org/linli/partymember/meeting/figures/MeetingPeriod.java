package org.linli.partymember.meeting.figures;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;

/**
 * What figures are counted over: everything, a year or a month of China's calendar.
 *
 * @param value {@code ALL}, {@code yyyy} or {@code yyyy-MM}
 */
record MeetingPeriod(String value) {

    private static final Pattern SHAPE = Pattern.compile("ALL|\\d{4}(-(0[1-9]|1[0-2]))?");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");

    MeetingPeriod {
        if (!SHAPE.matcher(value).matches()) {
            throw new Malformed(value);
        }
    }

    /** Those that a moment counts into. */
    static List<MeetingPeriod> of(Instant at) {
        var day = at.atZone(CHINA);
        return Stream.of("ALL", YEAR.format(day), MONTH.format(day))
                .map(MeetingPeriod::new)
                .toList();
    }

    /** Neither everything, nor a year, nor a month. */
    static final class Malformed extends Refusal {

        Malformed(String value) {
            super("not a period: " + value);
        }

        @Override
        public Problem problem() {
            return Problem.malformed("period", "period 应为 ALL、yyyy 或 yyyy-MM", "a period is ALL, yyyy or yyyy-MM");
        }
    }
}
