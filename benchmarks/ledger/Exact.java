import static com.mongodb.client.model.Filters.eq;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Compares the ledger and every board with what the events add up to. */
record Exact(Settings settings, MongoDatabase database) {

    private static final int AREAS = 4; // everywhere, district, street, community
    private static final int PERIODS = 3; // ever, the year, the month

    /** What one unit has on each of its boards. */
    private record Sum(long points, long entries) {

        Sum plus(long more) {
            return new Sum(points + more, entries + 1);
        }
    }

    boolean compare() {
        var town = new Town(settings.units());
        var expected = new HashMap<String, Sum>();
        for (var number = 0; number < settings.events(); number++) {
            expected.merge(town.unit(number), new Sum(Town.points(number), 1), (sum, one) -> sum.plus(one.points()));
        }
        var entries = Mono.from(database.getCollection("ledger_entries").countDocuments()).block();
        var boards = boards();
        var wrong = expected.entrySet().stream()
                .filter(unit -> !boards.getOrDefault(unit.getKey(), Map.of()).equals(Map.of(unit.getValue(), (long) AREAS * PERIODS)))
                .toList();
        wrong.stream().limit(3).forEach(unit -> Measure.say("%s: %s, but %s", unit.getKey(), unit.getValue(), boards.get(unit.getKey())));
        var holds = entries == settings.events() && wrong.isEmpty() && boards.size() == expected.size();
        Measure.say("%s: %,d entries of %,d events, %,d of %,d units with exact boards",
                holds ? "ok" : "MISSED", entries, settings.events(), expected.size() - wrong.size(), expected.size());
        return holds;
    }

    /** Of each unit how many boards say the same. */
    private Map<String, Map<Sum, Long>> boards() {
        var found = new HashMap<String, Map<Sum, Long>>();
        Flux.from(database.getCollection("boards").find(eq("subjectKind", "UNIT")))
                .toStream()
                .forEach(board -> found.computeIfAbsent(board.getString("subjectId"), unit -> new HashMap<>())
                        .merge(sum(board), 1L, Long::sum));
        return found;
    }

    private static Sum sum(Document board) {
        return new Sum(((Number) board.get("points")).longValue(), ((Number) board.get("entries")).longValue());
    }
}
