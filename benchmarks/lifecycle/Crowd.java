import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Many who do the same thing at the same time. */
final class Crowd {

    private Crowd() {}

    /** So many, each again and again, for so long. */
    static Timings busy(int users, Duration during, Runnable work) {
        var timings = new Timings();
        var until = System.nanoTime() + during.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var user = 0; user < users; user++) {
                threads.submit(() -> {
                    while (System.nanoTime() < until) {
                        timings.time(work);
                    }
                });
            }
        }
        return timings;
    }

    /** From one to so many, one more at a time. */
    static Timings growing(int most, Duration during, Runnable work) throws InterruptedException {
        var timings = new Timings();
        var until = System.nanoTime() + during.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var user = 0; user < most; user++) {
                threads.submit(() -> {
                    while (System.nanoTime() < until) {
                        timings.time(work);
                    }
                });
                TimeUnit.NANOSECONDS.sleep(during.toNanos() / 2 / most);
            }
        }
        return timings;
    }

    /**
     * What came of one level of the bursts.
     *
     * @param settled what began in its second half
     */
    record Level(int perSecond, Timings timings, Timings settled, int underWayAtTheEnd) {

        boolean isValley() {
            return perSecond > 0 && perSecond <= 2;
        }
    }

    /** At each level so many begin a second, whether or not those before have ended. */
    static List<Level> bursts(List<Integer> levels, Duration each, Runnable work) throws InterruptedException {
        var results = new ArrayList<Level>();
        var underWay = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var perSecond : levels) {
                var timings = new Timings();
                var settled = new Timings();
                var until = System.nanoTime() + each.toNanos();
                var half = until - each.toNanos() / 2;
                var next = System.nanoTime();
                while (System.nanoTime() < until) {
                    if (perSecond == 0) {
                        TimeUnit.NANOSECONDS.sleep(until - System.nanoTime());
                        continue;
                    }
                    underWay.incrementAndGet();
                    var isSettled = System.nanoTime() > half;
                    threads.submit(() -> {
                        timings.time(work).filter(taken -> isSettled).ifPresent(settled::add);
                        underWay.decrementAndGet();
                    });
                    next += 1_000_000_000L / perSecond;
                    TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
                }
                results.add(new Level(perSecond, timings, settled, underWay.get()));
            }
        }
        return results;
    }
}
