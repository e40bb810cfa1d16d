import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** What ./run says, all of it from the environment. */
record Settings(
        URI service, URI management, URI gateway, URI issuer, String store, int few, int many, int users, int seconds, int warmUp,
        List<Integer> bursts, int burstSeconds, int crowd, int crowdSeconds) {

    static Settings fromEnvironment() {
        return new Settings(
                URI.create(text("SERVICE")), URI.create(text("MANAGEMENT")), URI.create(text("GATEWAY")), URI.create(text("ISSUER_URL")),
                text("STORE"), number("FEW"), number("MANY"), number("USERS"), number("SECONDS_EACH"), number("WARM_UP"),
                Arrays.stream(text("BURSTS").split(",")).map(Integer::valueOf).toList(), number("BURST_SECONDS"), number("CROWD"),
                number("CROWD_SECONDS"));
    }

    private static int number(String name) {
        return Integer.parseInt(text(name));
    }

    private static String text(String name) {
        return System.getenv(name);
    }
}
