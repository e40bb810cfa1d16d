package org.linli.partymember.report.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a report is about, in Asia/Shanghai: a half-year ({@code 2026-H1}) for members, a year ({@code 2026}) for units.
 *
 * @param half 1 or 2; 0 for the whole year
 */
public record ReportPeriod(int year, int half) {

    private static final Pattern FORM = Pattern.compile("(2\\d{3})(?:-H([12]))?");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int JULY = 7;

    /** As it is written; empty if it is neither. */
    public static Optional<ReportPeriod> read(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var half = matcher.group(2);
        return Optional.of(
                new ReportPeriod(Integer.parseInt(matcher.group(1)), half == null ? 0 : Integer.parseInt(half)));
    }

    public static ReportPeriod halfYearOf(Instant at) {
        var day = LocalDate.ofInstant(at, ZONE);
        return new ReportPeriod(day.getYear(), day.getMonthValue() < JULY ? 1 : 2);
    }

    public static ReportPeriod yearOf(Instant at) {
        return new ReportPeriod(LocalDate.ofInstant(at, ZONE).getYear(), 0);
    }

    public boolean isYear() {
        return half == 0;
    }

    /** Its first instant. */
    public Instant from() {
        return start(LocalDate.of(year, half == 2 ? JULY : 1, 1));
    }

    /** The first instant after it. */
    public Instant until() {
        return half == 1 ? start(LocalDate.of(year, JULY, 1)) : start(LocalDate.of(year + 1, 1, 1));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** As people say it. */
    public String words() {
        return switch (half) {
            case 1 -> year + " 年上半年";
            case 2 -> year + " 年下半年";
            default -> year + " 年度";
        };
    }

    @Override
    public String toString() {
        return isYear() ? Integer.toString(year) : year + "-H" + half;
    }
}
