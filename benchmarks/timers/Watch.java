import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

/** Looks every second how long the longest due order has been waiting in the store, until nothing is due and nothing left to be told. */
final class Watch {

    private static final int LOOKS_A_LINE = 10;

    private final Settings settings;
    private final MongoCollection<Document> orders;
    private Duration longest = Duration.ZERO;

    Watch(Settings settings, MongoCollection<Document> orders) {
        this.settings = settings;
        this.orders = orders;
    }

    /** The longest that any has been seen waiting. */
    Duration untilDone() throws InterruptedException {
        var giveUp = settings.last().plus(settings.atMost());
        TimeUnit.MILLISECONDS.sleep(Math.max(0, Duration.between(Instant.now(), settings.first()).toMillis()));
        for (var look = 0; Instant.now().isBefore(giveUp) && !isDone(); look++) {
            var waiting = waiting();
            longest = waiting.compareTo(longest) > 0 ? waiting : longest;
            if (look % LOOKS_A_LINE == 0) {
                System.out.printf("%4d s: the longest due has been waiting for %.1f s%n",
                        Duration.between(settings.first(), Instant.now()).toSeconds(), waiting.toMillis() / 1000.0);
            }
            TimeUnit.SECONDS.sleep(1);
        }
        return longest;
    }

    private Duration waiting() {
        var now = Instant.now();
        var due = orders.find(Filters.lte("deadlines.nextAt", Date.from(now)))
                .projection(Projections.include("deadlines.nextAt"))
                .sort(Sorts.ascending("deadlines.nextAt"))
                .limit(1);
        return Mono.from(due)
                .map(order -> Duration.between(order.getEmbedded(List.of("deadlines", "nextAt"), Date.class).toInstant(), now))
                .blockOptional()
                .orElse(Duration.ZERO);
    }

    private boolean isDone() {
        return Instant.now().isAfter(settings.last())
                && !any(Filters.lte("deadlines.nextAt", Date.from(settings.last())))
                && !any(Filters.gt("outbox.at", new Date(0)));
    }

    private boolean any(Bson filter) {
        return Mono.from(orders.find(filter).projection(Projections.include("_id")).limit(1)).blockOptional().isPresent();
    }
}
