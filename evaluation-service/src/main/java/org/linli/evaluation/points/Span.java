package org.linli.evaluation.points;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A time that something is judged over, in months of Asia/Shanghai: a month {@code 2026-11}, a quarter {@code 2026-Q4}, a half-year
 * {@code 2026-H2} or a year {@code 2026}.
 *
 * @param value its text
 */
public record Span(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?");
    private static final int YEAR_DIGITS = 4;
    private static final int YEAR = 12;
    private static final int HALF = 6;
    private static final int QUARTER = 3;

    /**
     * @throws PointsRefused.MalformedSpan if it is none
     */
    public Span {
        if (!SHAPE.matcher(value).matches()) {
            throw new PointsRefused.MalformedSpan();
        }
    }

    /** Its months, the first one first. */
    public List<Period> months() {
        if (value.length() == YEAR_DIGITS) {
            return months(1, YEAR);
        }
        var part = value.substring(YEAR_DIGITS + 1);
        return switch (part.charAt(0)) {
            case 'Q' -> months(first(part, QUARTER), QUARTER);
            case 'H' -> months(first(part, HALF), HALF);
            default -> List.of(new Period(value));
        };
    }

    private static int first(String part, int length) {
        return (Integer.parseInt(part.substring(1)) - 1) * length + 1;
    }

    private List<Period> months(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(month -> new Period("%s-%02d".formatted(value.substring(0, YEAR_DIGITS), month)))
                .toList();
    }

    /** Whether all of it lies before a moment. */
    public boolean isOverAt(Instant now) {
        return months().getLast().isOverAt(now);
    }
}
