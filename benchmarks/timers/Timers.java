import com.mongodb.reactivestreams.client.MongoClients;
import reactor.core.publisher.Mono;

/** What ./run needs done; what is compared with what is said in ../README.md. */
public final class Timers {

    private Timers() {}

    public static void main(String[] args) throws InterruptedException {
        var settings = Settings.fromEnvironment();
        switch (args[0]) {
            case "fill" -> Fill.carryOut(settings);
            case "watch" -> System.exit(watched(settings) ? 0 : 1);
            case "drop" -> drop(settings);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static boolean watched(Settings settings) throws InterruptedException {
        try (var client = MongoClients.create(settings.store())) {
            var orders = client.getDatabase(settings.database()).getCollection("orders");
            var longest = new Watch(settings, orders).untilDone();
            return new Verdict(settings, Topic.read(settings.kafka())).of(orders, longest);
        }
    }

    private static void drop(Settings settings) {
        try (var client = MongoClients.create(settings.store())) {
            Mono.from(client.getDatabase(settings.database()).drop()).block();
        }
    }
}
