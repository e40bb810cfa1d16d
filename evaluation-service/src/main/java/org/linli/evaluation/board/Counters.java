package org.linli.evaluation.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.evaluation.ledger.Entry;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.Subject;
import org.linli.event.DivisionCode;
import org.linli.kit.consume.Origin;
import org.linli.kit.tally.Increment;

/**
 * The boards that entries move. Of one subject, place and month there are many entries in a batch, all of which move the same twelve
 * boards: they are named once.
 */
final class Counters {

    private final Map<Spot, List<Counter>> known = new HashMap<>();

    /** Where an entry counts. */
    private record Spot(Subject subject, DivisionCode place, String month) {

        List<Counter> counters() {
            return Area.containing(place).stream()
                    .flatMap(area -> new Period(month)
                            .covering().stream().map(period -> Counter.of(new BoardKey(subject, area, period))))
                    .toList();
        }
    }

    private record Counter(String id, Map<String, Object> labels) {

        static Counter of(BoardKey key) {
            return new Counter(
                    key.id(),
                    Map.of(
                            "subjectKind", key.subject().kind().name(),
                            "subjectId", key.subject().id(),
                            "division", key.area().code(),
                            "divisions", key.area().lineage(),
                            "period", key.period().value()));
        }
    }

    /**
     * What an entry adds to each of its boards.
     *
     * @param points 1/100 points of it that count
     */
    List<Increment> increments(Entry entry, long points, Origin origin) {
        var spot = new Spot(new Subject(entry.subjectKind(), entry.subjectId()), entry.divisionCode(), entry.period());
        var amounts = Map.of("points", points, "entries", 1L);
        return known.computeIfAbsent(spot, Spot::counters).stream()
                .map(counter -> new Increment(counter.id(), origin, counter.labels(), amounts))
                .toList();
    }
}
