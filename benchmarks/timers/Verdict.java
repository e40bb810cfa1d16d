import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import reactor.core.publisher.Flux;

/** Reads what the orders' histories and the topic say, and holds it against what was promised. */
final class Verdict {

    private static final Duration PROMISED = Duration.ofMinutes(1);
    private static final List<String> DEEDS = List.of("deed-submit", "deed-warn", "deed-escalate");

    private static final String LARGE = ", large community";
    private static final String SMALL = ", small communities";

    private final Settings settings;
    private final Topic topic;
    private final Map<String, Delays> done = new TreeMap<>();
    private final Map<String, Delays> told = new TreeMap<>();
    private final Map<String, Delays> communities = new TreeMap<>();
    private int orders;
    private int otherwise;
    private int notToldOnce;
    private boolean held = true;

    Verdict(Settings settings, Topic topic) {
        this.settings = settings;
        this.topic = topic;
    }

    boolean of(MongoCollection<Document> stored, Duration longestSeen) {
        Flux.from(stored.find()).toStream().forEach(this::read);
        say("| done | | alarms | p50 s | p95 s | at most s |");
        say("| --- | --- | --- | --- | --- | --- |");
        done.forEach((what, delays) -> say("| stored | " + what + " | " + delays.row() + " |"));
        told.forEach((what, delays) -> say("| in the topic | " + what + " | " + delays.row() + " |"));
        var last = communities.entrySet().stream().max(Map.Entry.comparingByValue(Comparator.comparing(each -> each.percentile(95))));
        last.ifPresent(worst -> say("the community with the largest p95, %s: | %s".formatted(worst.getKey(), worst.getValue().row())));
        say("%d orders in %d communities; %d events were published again under the same id".formatted(orders, communities.size(), topic.again()));
        claim("all orders are there", orders == settings.orders());
        claim("each history has one warning and one escalation, %d have not".formatted(otherwise), otherwise == 0);
        claim("each was told under one id, %d were not".formatted(notToldOnce), notToldOnce == 0);
        var most = done.values().stream().map(Delays::max).max(Duration::compareTo).orElse(Duration.ZERO);
        claim("at most %.1f s late (60)".formatted(Delays.seconds(most)), most.compareTo(PROMISED) <= 0);
        claim("none was seen due for longer than %.1f s (60)".formatted(Delays.seconds(longestSeen)), longestSeen.compareTo(PROMISED) <= 0);
        fair("warning");
        fair("escalation");
        return held;
    }

    private void fair(String alarm) {
        var small = delays(done, alarm + SMALL).percentile(95);
        var large = delays(done, alarm + LARGE).percentile(95);
        claim("%s: p95 %.1f s in small communities, %.1f s in the large one".formatted(alarm, Delays.seconds(small), Delays.seconds(large)),
                small.compareTo(large.plus(settings.every())) <= 0);
    }

    private void read(Document order) {
        orders++;
        var history = order.getList("history", Document.class);
        var deeds = history.stream().map(entry -> entry.get("deed", Document.class).getString("_class")).toList();
        if (!deeds.equals(DEEDS) || order.getLong("version") != DEEDS.size()) {
            otherwise++;
            return;
        }
        var begun = at(history.getFirst());
        alarm(order, "warning", "request.warned.v1", begun.plus(settings.untilWarning()), at(history.get(1)));
        alarm(order, "escalation", "request.escalated.v1", begun.plus(Settings.LIMIT), at(history.get(2)));
    }

    private void alarm(Document order, String name, String type, Instant due, Instant at) {
        var community = order.getList("divisions", String.class).stream().filter(code -> code.length() == 12).findFirst().orElseThrow();
        var what = name + (community.equals(Shares.LARGEST) ? LARGE : SMALL);
        delays(done, what).add(Duration.between(due, at));
        delays(communities, community).add(Duration.between(due, at));
        var events = topic.of(order.getString("_id"), type);
        if (events.size() == 1) {
            delays(told, what).add(Duration.between(due, events.values().iterator().next()));
        } else {
            notToldOnce++;
        }
    }

    private static Delays delays(Map<String, Delays> of, String what) {
        return of.computeIfAbsent(what, ignored -> new Delays());
    }

    private static Instant at(Document entry) {
        return entry.get("at", Date.class).toInstant();
    }

    private void claim(String text, boolean holds) {
        held &= holds;
        say((holds ? "ok: " : "MISSED: ") + text);
    }

    private static void say(String text) {
        System.out.printf(Locale.ROOT, "%s%n", text);
    }
}
