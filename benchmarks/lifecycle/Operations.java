import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How often the service has asked the store what, by collection and command, from its own metrics. */
record Operations(Map<Kind, Double> counts) {

    private static final Pattern COUNT = Pattern.compile(
            "mongodb_driver_commands_seconds_count\\{.*collection=\"(\\w+)\",command=\"(\\w+)\".*} ([0-9.E]+)");

    record Kind(String collection, String command) implements Comparable<Kind> {

        @Override
        public int compareTo(Kind other) {
            return toString().compareTo(other.toString());
        }
    }

    static Operations of(URI management) {
        try (var http = HttpClient.newHttpClient()) {
            var metrics = http.send(HttpRequest.newBuilder(management.resolve("/actuator/prometheus")).build(), BodyHandlers.ofString()).body();
            var counts = new TreeMap<Kind, Double>();
            COUNT.matcher(metrics).results().forEach(line ->
                    counts.merge(new Kind(line.group(1), line.group(2)), Double.valueOf(line.group(3)), Double::sum));
            return new Operations(counts);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What of it is a lifecycle's, without what goes on anyway. */
    Operations each(Operations before, Operations idle, double idleShare, int lifecycles) {
        var each = new HashMap<Kind, Double>();
        counts.forEach((kind, count) -> {
            var own = count - before.counts.getOrDefault(kind, 0.0) - idle.counts.getOrDefault(kind, 0.0) * idleShare;
            if (own / lifecycles >= 0.02) {
                each.put(kind, own / lifecycles);
            }
        });
        return new Operations(new TreeMap<>(each));
    }

    Operations since(Operations before) {
        var since = new TreeMap<Kind, Double>();
        counts.forEach((kind, count) -> since.put(kind, count - before.counts.getOrDefault(kind, 0.0)));
        return new Operations(since);
    }

    double sum() {
        return counts.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
