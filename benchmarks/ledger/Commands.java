import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Entries are taken back through the gateway at a steady rate, whatever has become of those before. Every so often it is one of a unit that
 * loses no other, and its total is asked for until it says so: from the command to the board.
 */
final class Commands {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final Pattern ENTRIES = Pattern.compile("\"entries\":(\\d+)");
    private static final int WATCHED = 20; // one command of so many
    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Settings settings;
    private final Town town;
    private final String token;
    private final List<Long> answered = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> shown = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger failed = new AtomicInteger();

    Commands(Settings settings) throws IOException, InterruptedException {
        this.settings = settings;
        this.town = new Town(settings.units());
        this.token = token();
    }

    boolean measure() throws InterruptedException {
        var count = (int) (settings.rate() * settings.during().toSeconds());
        run(count / 4, 0); // warms up
        answered.clear();
        shown.clear();
        run(count, count / 4);
        var p99 = percentile(shown, 99);
        Measure.say("%d commands at %d/s through the gateway: answered p50 %d ms, p99 %d ms; on the board p50 %d ms, p99 %d ms (%d watched); %d failed",
                count, settings.rate(), percentile(answered, 50), percentile(answered, 99), percentile(shown, 50), p99, shown.size(), failed.get());
        Measure.say("%s: p99 from the command to the board %d ms (500 ms)", p99 < 500 && failed.get() == 0 ? "ok" : "MISSED", p99);
        return p99 < 500 && failed.get() == 0;
    }

    private void run(int count, int from) throws InterruptedException {
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < count; n++) {
                var due = begin + n * TimeUnit.SECONDS.toNanos(1) / settings.rate();
                LockSupport.parkNanos(due - System.nanoTime());
                var command = n;
                threads.submit(() -> command(from + command, due));
            }
        }
    }

    private void command(int number, long due) {
        try {
            if (number % WATCHED == 0) {
                watched(number, due);
            } else {
                reverse(event(number, false));
                answered.add(System.nanoTime() - due);
            }
        } catch (IOException | IllegalStateException failure) {
            if (failed.incrementAndGet() <= 5) {
                System.err.println(failure.getMessage());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first half of the units is watched, which lose one now and then; the others lose the rest in turn. */
    private int event(int number, boolean watched) {
        var few = settings.units() / 2;
        if (watched) {
            return number / WATCHED % few;
        }
        return few + number % (settings.units() - few) + settings.units() * (1 + number / (settings.units() - few));
    }

    private void watched(int number, long due) throws IOException, InterruptedException {
        var round = number / WATCHED / (settings.units() / 2);
        var event = event(number, true) + round * settings.units();
        var unit = town.unit(event);
        var before = entries(unit);
        reverse(event);
        answered.add(System.nanoTime() - due);
        while (entries(unit) <= before) {
            if (System.nanoTime() - due > PATIENCE) {
                throw new IllegalStateException(unit + " is not shown");
            }
            LockSupport.parkNanos(LOOK_EVERY);
        }
        shown.add(System.nanoTime() - due);
    }

    private void reverse(int event) throws IOException, InterruptedException {
        var body = "{\"entryId\":\"%s:%s\",\"reason\":\"录入有误\"}".formatted(Town.id(event), Town.RULE);
        send(HttpRequest.newBuilder(settings.gateway().resolve("/api/v1/reversals"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
    }

    private int entries(String unit) throws IOException, InterruptedException {
        var answer = send(HttpRequest.newBuilder(
                        settings.service().resolve("/api/v1/points?subjectKind=UNIT&division=140213&subjectId=" + unit))
                .header("Authorization", "Bearer " + token));
        return Integer.parseInt(first(ENTRIES, answer));
    }

    private String token() throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString("linli-dev:linli-dev".getBytes(StandardCharsets.UTF_8));
        return first(TOKEN, send(HttpRequest.newBuilder(URI.create(settings.issuer() + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&role=DISTRICT_ADMIN&scope_code=140213"))));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).findFirst().orElseThrow();
    }

    private static long percentile(List<Long> nanos, int percent) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty() ? -1 : TimeUnit.NANOSECONDS.toMillis(sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)));
    }
}
