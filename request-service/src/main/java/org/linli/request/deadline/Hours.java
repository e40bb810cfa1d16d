package org.linli.request.deadline;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The hours of a working day, the same on every working day.
 *
 * @param spans in their order, at least one, none touching another
 */
public record Hours(List<Span> spans) {

    /** 09:00 to 17:30, where a district has set nothing else. */
    public static final Hours USUAL = new Hours(List.of(new Span(9 * 60, 17 * 60 + 30)));

    /**
     * @throws IllegalArgumentException if there is no span, or one does not lie behind the one before
     */
    public Hours {
        spans = List.copyOf(spans);
        var each = spans;
        var ordered = IntStream.range(1, each.size())
                .allMatch(i -> each.get(i - 1).until() < each.get(i).from());
        if (spans.isEmpty() || !ordered) {
            throw new IllegalArgumentException("no working hours: " + spans);
        }
    }

    /** How long a working day is. */
    public Duration day() {
        return Duration.ofMinutes(spans.stream().mapToInt(Span::minutes).sum());
    }
}
