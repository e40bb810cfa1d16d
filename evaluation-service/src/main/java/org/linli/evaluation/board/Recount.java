package org.linli.evaluation.board;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.linli.evaluation.ledger.CapRef;
import org.linli.evaluation.ledger.Posting;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.points.Subject;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;

/**
 * What the entries of one subject add up to, board by board, less what their caps withhold. It does not mind in which order it hears of
 * them: of what one cap bounds, what was entered in an earlier month was there first.
 */
public final class Recount {

    private final Map<BoardKey, Balance> sums = new HashMap<>();
    private final Map<CapRef, Capped> capped = new HashMap<>();

    /** What lies under one cap, by the month in which it counts. */
    private record Capped(Subject subject, DivisionCode community, NavigableMap<String, Long> months) {}

    public void add(Posting posting) {
        spread(posting.subject(), posting.divisionCode(), posting.month(), Balance.of(new Points(posting.points())));
        var cap = posting.cap();
        if (cap != null) {
            capped.computeIfAbsent(cap, ignored -> under(posting))
                    .months()
                    .merge(posting.period(), posting.points(), Long::sum);
        }
    }

    private static Capped under(Posting posting) {
        return new Capped(posting.subject(), posting.divisionCode().at(DivisionLevel.COMMUNITY), new TreeMap<>());
    }

    private void spread(Subject subject, DivisionCode where, Period month, Balance balance) {
        for (var area : Area.containing(where)) {
            month.covering().forEach(period -> sums.merge(new BoardKey(subject, area, period), balance, Balance::plus));
        }
    }

    /** What each board should show; asked once, when all has been added. */
    public Map<BoardKey, Balance> boards() {
        capped.forEach(this::withhold);
        capped.clear();
        return sums;
    }

    private void withhold(CapRef cap, Capped all) {
        var sum = 0L;
        for (var month : all.months().entrySet()) {
            var excess = cap.excess(sum + month.getValue()) - cap.excess(sum);
            sum += month.getValue();
            if (excess != 0) {
                var less = new Balance(new Points(-excess), 0);
                spread(all.subject(), all.community(), new Period(month.getKey()), less);
            }
        }
    }
}
