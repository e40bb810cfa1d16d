import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.util.Locale;
import reactor.core.publisher.Mono;

/** Measures; what is compared with what is said in ../README.md. */
public final class Measure {

    private Measure() {}

    public static void main(String[] args) throws Exception {
        var settings = Settings.fromEnvironment();
        try (var client = MongoClients.create(settings.store())) {
            System.exit(done(args[0], settings, client) ? 0 : 1);
        }
    }

    private static boolean done(String command, Settings settings, MongoClient client) throws Exception {
        var database = client.getDatabase(settings.database());
        return switch (command) {
            case "feed" -> new Feed(settings).publish();
            case "drained" -> new Drained(settings).watch();
            case "exact" -> new Exact(settings, database).compare();
            case "raw" -> new Raw(settings, database).measure();
            case "commands" -> new Commands(settings).measure();
            case "drop" -> {
                Mono.from(database.drop()).block();
                yield true;
            }
            default -> throw new IllegalArgumentException(command);
        };
    }

    static void say(String text, Object... values) {
        System.out.printf(Locale.ROOT, text + "%n", values);
    }
}
