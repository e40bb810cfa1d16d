package org.linli.request.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.request.deadline.Timeline.after;
import static org.linli.request.deadline.Timeline.at;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.event.Deadline.Limit;
import org.linli.event.Deadline.Unit;
import org.linli.event.OrderPhase;
import org.linli.request.deadline.Mark.Dispatched;

/**
 * Worked by hand on the days that the State Council published for 2026 (国务院办公厅关于 2026 年部分节假日安排的通知, 2025-11-04): Spring Festival
 * off from Sunday 02-15 to Monday 02-23, Saturdays 02-14 and 02-28 worked; Mid-Autumn off from Friday 09-25 to Sunday 09-27;
 * National Day off from Thursday 10-01 to Wednesday 10-07, Sunday 09-20 and Saturday 10-10 worked.
 */
class HandWorkedTest {

    private static final Hours WITH_A_BREAK =
            new Hours(List.of(new Span(9 * 60, 12 * 60), new Span(14 * 60, 17 * 60 + 30)));

    @ParameterizedTest(name = "{0} and {1} {2} is {3}")
    @CsvSource({
        // 1.5 h on the 30th, 8.5 on Thursday the 8th, the last 7 of 17 on Friday
        "2026-09-30T16:00, 2, WORKING_DAYS, 2026-10-09T16:00",
        // and on over the make-up Saturday: 1.5 + 8.5 + 8.5 + 8.5 + 7 = 34
        "2026-09-30T16:00, 4, WORKING_DAYS, 2026-10-12T16:00",
        "2026-10-01T10:00, 1, WORKING_DAYS, 2026-10-08T17:30",
        "2026-09-30T17:00, 2, WORKING_HOURS, 2026-10-08T10:30",
        "2026-09-30T17:00, 2, URGENT_HOURS, 2026-09-30T19:00",
        "2026-09-30T17:00, 3, NATURAL_DAYS, 2026-10-03T17:00",
        "2026-10-09T15:00, 1, WORKING_DAYS, 2026-10-10T15:00",
        "2026-09-19T12:00, 1, WORKING_DAYS, 2026-09-20T17:30",
        "2026-09-24T17:00, 1, WORKING_DAYS, 2026-09-28T17:00",
        // 3.5 h on Friday, 8.5 on the make-up Saturday, the last 5 of 17 after the festival
        "2026-02-13T14:00, 2, WORKING_DAYS, 2026-02-24T14:00",
        "2026-02-14T16:30, 1, WORKING_HOURS, 2026-02-14T17:30",
        "2026-02-14T17:30, 1, WORKING_HOURS, 2026-02-24T10:00",
        "2026-02-14T17:30, 24, URGENT_HOURS, 2026-02-15T17:30",
        "2026-02-15T00:00, 5, WORKING_DAYS, 2026-02-28T17:30",
        "2026-02-16T08:00, 7, NATURAL_DAYS, 2026-02-23T08:00",
        "2026-02-27T17:00, 1, WORKING_DAYS, 2026-02-28T17:00",
        "2026-02-28T17:00, 1, WORKING_HOURS, 2026-03-02T09:30"
    })
    void aLimitEndsAt(String from, int amount, Unit unit, String due) {
        var terms = Timeline.terms(Map.of(OrderPhase.ANSWER, new Limit(amount, unit)));

        var deadlines = after(terms, new Dispatched(at(from)));

        assertThat(deadlines.due(OrderPhase.ANSWER).orElseThrow().dueAt()).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "{0} and {1} {2} is {3}")
    @CsvSource({
        "2026-09-30T11:00, 3, WORKING_HOURS, 2026-09-30T16:00",
        "2026-09-30T13:00, 1, WORKING_HOURS, 2026-09-30T15:00",
        // a day of work is 6.5 h here: 1 + 3.5 on the 30th, 2 on the 8th
        "2026-09-30T11:00, 1, WORKING_DAYS, 2026-10-08T11:00",
        "2026-09-30T11:00, 1, URGENT_HOURS, 2026-09-30T12:00"
    })
    void inADistrictThatRestsAtNoonALimitEndsAt(String from, int amount, Unit unit, String due) {
        var limits = Map.of(OrderPhase.ANSWER, new Limit(amount, unit));
        var terms = new Terms(null, null, limits, WITH_A_BREAK, Steps.USUAL);

        var deadlines = after(terms, new Dispatched(at(from)));

        assertThat(deadlines.due(OrderPhase.ANSWER).orElseThrow().dueAt()).isEqualTo(at(due));
    }
}
