package org.linli.request.deadline;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.linli.event.Deadline.Limit;
import org.linli.event.Deadline.Unit;
import org.linli.event.OrderPhase;
import org.linli.kit.calendar.WorkingCalendar;

/** Lives of orders as tests tell them: times are those of China, limits on the usual hours. */
final class Timeline {

    static final WorkingCalendar CHINA = WorkingCalendar.china();

    private Timeline() {}

    static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(WorkingCalendar.ZONE).toInstant();
    }

    static Limit days(int amount) {
        return new Limit(amount, Unit.WORKING_DAYS);
    }

    static Limit hours(int amount) {
        return new Limit(amount, Unit.WORKING_HOURS);
    }

    static Terms terms(Map<OrderPhase, Limit> limits) {
        return new Terms(null, null, limits, Hours.USUAL, Steps.USUAL);
    }

    static Deadlines after(Terms terms, Mark... marks) {
        return Deadlines.of(Arrays.asList(marks), terms, CHINA);
    }

    static List<Ring> rings(Terms terms, Mark... marks) {
        return Deadlines.rings(Arrays.asList(marks), terms, CHINA);
    }
}
