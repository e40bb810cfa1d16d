import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Measures; what is compared with what is said in ../README.md. */
public final class Lifecycle {

    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final int TEMPLATES = 300;

    private final Settings settings = Settings.fromEnvironment();
    private boolean held = true;

    public static void main(String[] args) throws InterruptedException {
        switch (args[0]) {
            case "drop" -> {
                try (var stored = new Stored(Settings.fromEnvironment().store())) {
                    stored.drop();
                }
            }
            case "measure" -> System.exit(new Lifecycle().measure() ? 0 : 1);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private boolean measure() throws InterruptedException {
        var town = new Town(settings);
        try (var stored = new Stored(settings.store())) {
            say("warming up, and making closed orders to multiply");
            var begun = Crowd.busy(settings.users(), Duration.ofSeconds(settings.warmUp()), town::lifecycle);
            say("warm-up: " + begun.row(Duration.ofSeconds(settings.warmUp())));
            for (var i = 0; i < TEMPLATES; i++) {
                town.close(town.lifecycle());
            }
            var few = count(town, stored, settings.few());
            var many = count(town, stored, settings.many());
            claim("with many orders %.2f of the throughput with few (0.90)".formatted(many / few), many / few >= 0.90);
            bursts(town);
            crowd(town);
        }
        return held;
    }

    /** Lifecycles a second with so many orders stored. */
    private double count(Town town, Stored stored, int orders) throws InterruptedException {
        var begin = System.nanoTime();
        stored.fill(orders);
        say("--- %,d orders, filled in %d s".formatted(stored.count(), (System.nanoTime() - begin) / 1_000_000_000));
        Crowd.busy(settings.users(), Duration.ofSeconds(settings.seconds() / 4), town::lifecycle); // the store's caches
        TimeUnit.SECONDS.sleep(5);
        var quiet = Operations.of(settings.management());
        TimeUnit.MILLISECONDS.sleep(IDLE.toMillis());
        var idle = Operations.of(settings.management()).since(quiet);
        var during = Duration.ofSeconds(settings.seconds());
        var before = Operations.of(settings.management());
        var through = Crowd.busy(settings.users(), during, town::lifecycle);
        TimeUnit.SECONDS.sleep(3); // what is told and counted afterwards belongs to it
        var each = Operations.of(settings.management())
                .each(before, idle, (double) (during.toMillis() + 3000) / IDLE.toMillis(), Math.max(1, through.done()));
        say("lifecycles | p50 | p99 | failed");
        say("the service | " + through.row(during));
        each.counts().forEach((kind, times) -> System.err.printf("%s %s %.2f%n", kind.collection(), kind.command(), times));
        var raw = new Raw(stored, each);
        var bare = Crowd.busy(settings.users(), during, raw::lifecycle);
        say("%.1f operations each by the bare driver | %s".formatted(each.sum(), bare.row(during)));
        var ratio = (double) through.done() / bare.done();
        claim("%.2f of the bare driver (0.50)".formatted(ratio), ratio >= 0.50);
        claim("no error", through.failed() == 0);
        return (double) through.done() / settings.seconds();
    }

    private void bursts(Town town) throws InterruptedException {
        say("--- bursts of " + settings.burstSeconds() + " s: begun a second | lifecycles | p50 | p99 | failed | under way at the end");
        var levels = Crowd.bursts(settings.bursts(), Duration.ofSeconds(settings.burstSeconds()), town::lifecycle);
        levels.forEach(level -> say("%d | %s | %d".formatted(level.perSecond(), level.timings().row(Duration.ofSeconds(settings.burstSeconds())), level.underWayAtTheEnd())));
        claim("no error in the bursts", levels.stream().allMatch(level -> level.timings().failed() == 0));
        claim("each valley ends with nothing left over", levels.stream()
                .filter(level -> level.perSecond() <= 2)
                .allMatch(level -> level.underWayAtTheEnd() <= 2));
        var settled = levels.stream().filter(Crowd.Level::isValley).map(level -> level.settled().percentile(50)).toList();
        claim("in the second half of each valley the median is again what it was in the first one's: %s ms".formatted(settled),
                settled.stream().allMatch(median -> median <= Math.max(settled.getFirst() * 3 / 2, settled.getFirst() + 10)));
    }

    private void crowd(Town town) throws InterruptedException {
        var during = Duration.ofSeconds(settings.crowdSeconds());
        var timings = Crowd.growing(settings.crowd(), during, town::lifecycle);
        say("--- a crowd that grows to " + settings.crowd() + " | " + timings.row(during));
        claim("no error in the crowd", timings.failed() == 0);
    }

    private void claim(String text, boolean holds) {
        held &= holds;
        say((holds ? "ok: " : "MISSED: ") + text);
    }

    private static void say(String text) {
        System.out.printf(Locale.ROOT, "%s%n", text);
    }
}
