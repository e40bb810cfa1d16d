package org.linli.request.whistle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.linli.event.Deadline.Limit;
import org.linli.event.OrderPhase;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.request.deadline.Deadlines;
import org.linli.request.deadline.Hours;
import org.linli.request.deadline.Mark;
import org.linli.request.deadline.Steps;
import org.linli.request.deadline.Terms;
import org.springframework.stereotype.Component;

/** When a unit that was called is due, counted as an order's own deadlines are. */
@Component
class ResponseClock {

    private final WorkingCalendar calendar;

    ResponseClock(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The instant at which a limit that begins then has run out. */
    Instant due(Instant from, Limit limit, Hours hours) {
        var terms = new Terms(null, null, Map.of(OrderPhase.ACCEPT, limit), hours, Steps.USUAL);
        return Deadlines.of(List.of(new Mark.Submitted(from)), terms, calendar)
                .due(OrderPhase.ACCEPT)
                .orElseThrow()
                .dueAt();
    }
}
