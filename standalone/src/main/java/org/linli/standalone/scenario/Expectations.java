package org.linli.standalone.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Waits until the figures have settled, for they follow the events, and compares them. */
final class Expectations {

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
    Expectations(
            Map<Figure, JsonNode> expected, Supplier<Readings> api, Duration stillFor, Duration limit, Duration every) {
        this.expected = expected;
        this.api = api;
        this.stillFor = stillFor;
        this.limit = limit;
        this.every = every;
    }

    /** The last reading: either as expected and still for a moment, or different and still for long. */
    Readings settled(boolean scored) throws InterruptedException {
        var begin = System.nanoTime();
        var lastMoved = begin;
        var readings = api.get();
        while (true) {
            Thread.sleep(every);
            var next = api.get();
            var still = next.equals(readings);
            readings = next;
            var now = System.nanoTime();
            lastMoved = still ? lastMoved : now;
            var asExpected = compare(readings).stream().allMatch(Comparison::isEqual);
            var done = still && asExpected && (!scored || readings.entries() > 0);
            if (done || now - lastMoved > stillFor.toNanos() || now - begin > limit.toNanos()) {
                return readings;
            }
        }
    }

    List<Comparison> compare(Readings readings) {
        return expected.entrySet().stream()
                .map(figure -> Comparison.of(figure.getKey(), figure.getValue(), readings))
                .toList();
    }
}
