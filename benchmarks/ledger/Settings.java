import java.net.URI;
import java.time.Duration;

/**
 * What ./run says, all of it from the environment.
 *
 * @param twice one event of so many is published twice
 * @param flight records that the bare consumer takes at a time
 * @param rate commands a second
 */
record Settings(
        String store, String database, String kafka, URI issuer, URI gateway, URI service, int events, int units, int twice, int flight,
        int rate, Duration during) {

    static Settings fromEnvironment() {
        return new Settings(
                text("STORE"), text("DATABASE"), text("KAFKA"), URI.create(text("ISSUER_URL")), URI.create(text("GATEWAY")),
                URI.create(text("SERVICE")), number("EVENTS"), number("UNITS"), number("TWICE"), number("FLIGHT"), number("RATE"),
                Duration.ofSeconds(number("SECONDS_EACH")));
    }

    private static int number(String name) {
        return Integer.parseInt(text(name));
    }

    private static String text(String name) {
        return System.getenv(name);
    }
}
