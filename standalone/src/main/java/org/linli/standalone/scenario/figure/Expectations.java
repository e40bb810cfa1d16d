package org.linli.standalone.scenario.figure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Waits until the figures have settled, for they follow the events, and compares them. */
public final class Expectations {

    private final Map<Figure, JsonNode> expected;
    private final Supplier<Readings> api;
    private final Duration stillFor;
    private final Duration limit;
    private final Duration every;

    /**
     * @param stillFor figures that have not moved for so long will not move any more
     * @param limit when to stop waiting in any case
     * @param every pause between two readings
     */
    public Expectations(
            Map<Figure, JsonNode> expected, Supplier<Readings> api, Duration stillFor, Duration limit, Duration every) {
        this.expected = expected;
        this.api = api;
        this.stillFor = stillFor;
        this.limit = limit;
        this.every = every;
    }

    /**
     * The last reading: either as expected and still for a moment, or different and still for long.
     *
     * @param scored whether the ledger must hold something by then
     */
    public Readings settled(boolean scored) throws InterruptedException {
        var first = ask();
        var movedAt = first.answeredAt();
        var last = first;
        while (true) {
            // To recount the ledger is work: the longer it takes, the rarer it is asked for.
            Thread.sleep(last.took().compareTo(every) > 0 ? last.took() : every);
            var next = ask();
            var still = next.readings().equals(last.readings());
            movedAt = still ? movedAt : next.answeredAt();
            last = next;
            if (still && isAsExpected(last.readings(), scored)
                    || next.isLaterThan(movedAt, stillFor)
                    || next.isLaterThan(first.answeredAt(), limit)) {
                return last.readings();
            }
        }
    }

    private boolean isAsExpected(Readings readings, boolean scored) {
        return compare(readings).stream().allMatch(Comparison::isEqual) && (!scored || readings.entries() > 0);
    }

    private Asked ask() {
        var askedAt = System.nanoTime();
        return new Asked(api.get(), askedAt, System.nanoTime());
    }

    private record Asked(Readings readings, long askedAt, long answeredAt) {

        Duration took() {
            return Duration.ofNanos(answeredAt - askedAt);
        }

        boolean isLaterThan(long then, Duration by) {
            return answeredAt - then > by.toNanos();
        }
    }

    /** Each beside what came out. */
    public List<Comparison> compare(Readings readings) {
        return expected.entrySet().stream()
                .map(figure -> Comparison.of(figure.getKey(), figure.getValue(), readings))
                .toList();
    }
}
