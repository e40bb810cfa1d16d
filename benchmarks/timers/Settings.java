import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * What ./run says, all of it from the environment.
 *
 * @param first when the first warning falls due
 * @param spread within which all the others do
 * @param warning percent of the limit after which a warning falls due
 */
record Settings(
        String store, String database, int kafkaPort, Path work, int orders, int communities, Instant first, Duration spread, int warning,
        Duration every, Duration atMost) {

    /** What an order may take, by day and by night. */
    static final Duration LIMIT = Duration.ofHours(1);

    static Settings fromEnvironment() {
        return new Settings(
                text("STORE"), text("DATABASE"), number("KAFKA_PORT"), Path.of(text("WORK")), number("ORDERS"), number("COMMUNITIES"),
                Instant.ofEpochSecond(number("FIRST")), Duration.ofSeconds(number("SPREAD")), number("WARNING"),
                Duration.ofSeconds(number("EVERY")), Duration.ofSeconds(number("AT_MOST")));
    }

    String kafka() {
        return "127.0.0.1:" + kafkaPort;
    }

    Duration untilWarning() {
        return LIMIT.multipliedBy(warning).dividedBy(100);
    }

    /** When the last of all is overdue. */
    Instant last() {
        return first.minus(untilWarning()).plus(LIMIT).plus(spread);
    }

    private static int number(String name) {
        return Integer.parseInt(text(name));
    }

    private static String text(String name) {
        return System.getenv(name);
    }
}
