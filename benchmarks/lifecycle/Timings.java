import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** How long things took, in milliseconds, and how many failed. */
final class Timings {

    private final ConcurrentLinkedQueue<Long> taken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failed = new AtomicInteger();

    /** Does it, and times it unless it fails; says of the first few why. */
    Optional<Long> time(Runnable work) {
        var begin = System.nanoTime();
        try {
            work.run();
        } catch (RuntimeException failure) {
            if (failed.incrementAndGet() <= 5) {
                System.err.println(failure.getMessage());
            }
            return Optional.empty();
        }
        var took = (System.nanoTime() - begin) / 1_000_000;
        add(took);
        return Optional.of(took);
    }

    void add(long milliseconds) {
        taken.add(milliseconds);
    }

    int done() {
        return taken.size();
    }

    int failed() {
        return failed.get();
    }

    long percentile(int percent) {
        var sorted = taken.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    String row(Duration during) {
        return "%.1f/s | %d ms | %d ms | %d".formatted(done() * 1000.0 / during.toMillis(), percentile(50), percentile(99), failed());
    }
}
