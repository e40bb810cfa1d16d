package org.linli.evaluation.points;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A time that points are counted by: {@code ALL}, a year {@code yyyy} or a month {@code yyyy-MM} of Asia/Shanghai.
 *
 * @param value its text
 */
public record Period(String value) {

    private static final Pattern SHAPE = Pattern.compile("ALL|\\d{4}(-(0[1-9]|1[0-2]))?");
    private static final int YEAR_DIGITS = 4;

    /** Where days, months and years begin. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT).withZone(ZONE);

    /** Since ever. */
    public static final Period ALL = new Period("ALL");

    /**
     * @throws PointsRefused.MalformedPeriod if it is none
     */
    public Period {
        if (!SHAPE.matcher(value).matches()) {
            throw new PointsRefused.MalformedPeriod();
        }
    }

    /** The month that a moment lies in. */
    public static Period monthOf(Instant at) {
        return new Period(MONTH.format(at));
    }

    /** The year that a month or year lies in. */
    public Period year() {
        return new Period(value.substring(0, YEAR_DIGITS));
    }

    /** Whether the whole of a month or year lies before a moment. */
    public boolean isOverAt(Instant now) {
        var month = value.length() == YEAR_DIGITS ? value + "-12" : value;
        return monthOf(now).value().compareTo(month) > 0;
    }

    /** What a month counts for: ever, its year, and itself. */
    public List<Period> covering() {
        return List.of(ALL, year(), this);
    }
}
