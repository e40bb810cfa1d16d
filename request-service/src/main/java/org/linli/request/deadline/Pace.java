package org.linli.request.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.linli.event.Deadline.Limit;
import org.linli.kit.calendar.WorkingCalendar;

/** How a clock runs. */
sealed interface Pace {

    /** The first instant at which so much has run since. */
    Instant after(Instant from, Duration amount);

    /** How much runs between two instants. */
    Duration between(Instant from, Instant until);

    /** How a limit is counted. */
    static Pace of(Limit limit, Hours hours, WorkingCalendar calendar) {
        return switch (limit.unit()) {
            case URGENT_HOURS, NATURAL_DAYS -> new Always();
            case WORKING_HOURS, WORKING_DAYS -> new Working(hours, calendar);
        };
    }

    /** How long a limit is on its clock. A day of work is as long as its hours, a natural day 24 hours. */
    static Duration length(Limit limit, Hours hours) {
        return switch (limit.unit()) {
            case URGENT_HOURS, WORKING_HOURS -> Duration.ofHours(limit.amount());
            case WORKING_DAYS -> hours.day().multipliedBy(limit.amount());
            case NATURAL_DAYS -> Duration.ofDays(limit.amount());
        };
    }

    /** Day and night. */
    record Always() implements Pace {

        @Override
        public Instant after(Instant from, Duration amount) {
            return from.plus(amount);
        }

        @Override
        public Duration between(Instant from, Instant until) {
            return Duration.between(from, until);
        }
    }

    /** In the hours of working days. */
    record Working(Hours hours, WorkingCalendar calendar) implements Pace {

        @Override
        public Instant after(Instant from, Duration amount) {
            var left = amount;
            var worked = stretches(from).iterator();
            while (!left.isZero()) {
                var stretch = worked.next();
                var length = Duration.between(stretch.from, stretch.until);
                if (left.compareTo(length) <= 0) {
                    return stretch.from.plus(left);
                }
                left = left.minus(length);
            }
            return from;
        }

        @Override
        public Duration between(Instant from, Instant until) {
            return stretches(from)
                    .takeWhile(stretch -> stretch.from.isBefore(until))
                    .map(stretch -> Duration.between(stretch.from, earlier(stretch.until, until)))
                    .reduce(Duration.ZERO, Duration::plus);
        }

        /** What is worked from an instant on, without end. */
        private Stream<Stretch> stretches(Instant from) {
            return Stream.iterate(WorkingCalendar.dayOf(from), day -> day.plusDays(1))
                    .filter(calendar::isWorkingDay)
                    .flatMap(day -> hours.spans().stream().map(span -> Stretch.of(day, span)))
                    .filter(stretch -> stretch.until.isAfter(from))
                    .map(stretch -> stretch.from.isBefore(from) ? new Stretch(from, stretch.until) : stretch);
        }

        private static Instant earlier(Instant one, Instant other) {
            return one.isBefore(other) ? one : other;
        }
    }

    /** Time that is worked through. */
    record Stretch(Instant from, Instant until) {

        static Stretch of(LocalDate day, Span span) {
            var midnight = WorkingCalendar.beginOf(day);
            return new Stretch(
                    midnight.plus(Duration.ofMinutes(span.from())), midnight.plus(Duration.ofMinutes(span.until())));
        }
    }
}
