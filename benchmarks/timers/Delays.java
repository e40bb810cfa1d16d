import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How late things were. */
final class Delays {

    private final List<Duration> all = new ArrayList<>();

    void add(Duration late) {
        all.add(late);
    }

    int size() {
        return all.size();
    }

    Duration max() {
        return percentile(100);
    }

    Duration percentile(int percent) {
        if (all.isEmpty()) {
            return Duration.ZERO;
        }
        return all.stream().sorted().toList().get(Math.max(0, (all.size() * percent + 99) / 100 - 1));
    }

    /** Of a table. */
    String row() {
        return "%d | %.1f | %.1f | %.1f".formatted(size(), seconds(percentile(50)), seconds(percentile(95)), seconds(max()));
    }

    static double seconds(Duration some) {
        return some.toMillis() / 1000.0;
    }
}
