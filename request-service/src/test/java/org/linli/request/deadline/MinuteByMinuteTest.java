package org.linli.request.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.linli.event.Deadline.Limit;
import org.linli.event.Deadline.Unit;
import org.linli.event.OrderPhase;
import org.linli.kit.calendar.WorkingCalendar;

/** The engine against a clock that looks at every single minute. */
class MinuteByMinuteTest {

    private static final List<Hours> HOURS = List.of(
            Hours.USUAL,
            new Hours(List.of(new Span(9 * 60, 12 * 60), new Span(14 * 60, 17 * 60 + 30))),
            new Hours(List.of(new Span(0, 24 * 60))),
            new Hours(List.of(new Span(8 * 60 + 7, 8 * 60 + 9), new Span(20 * 60, 24 * 60))));

    /**
     * @param pauses lengths of running and standing still, in turn, in minutes
     */
    record Life(Instant from, Limit limit, Hours hours, List<Integer> pauses, int extension) {

        Terms terms() {
            return new Terms(null, null, Map.of(OrderPhase.ANSWER, limit), hours, Steps.USUAL);
        }

        List<Mark> marks() {
            var marks = new ArrayList<Mark>(List.of(new Mark.Dispatched(from)));
            if (extension > 0) {
                marks.add(new Mark.Extended(from, new Limit(extension, limit.unit())));
            }
            var at = from;
            for (var i = 0; i < pauses.size(); i++) {
                at = at.plus(Duration.ofMinutes(pauses.get(i)));
                marks.add(i % 2 == 0 ? new Mark.Paused(at, at.plus(Duration.ofDays(30))) : new Mark.Resumed(at));
            }
            return marks;
        }
    }

    @Provide
    Arbitrary<Life> lives() {
        var starts = Arbitraries.integers()
                .between(0, 45 * 24 * 60)
                .flatMap(minute -> Arbitraries.of("2026-02-01T00:00", "2026-09-12T00:00")
                        .map(day -> LocalDateTime.parse(day)
                                .plusMinutes(minute)
                                .atZone(WorkingCalendar.ZONE)
                                .toInstant()));
        var limits = Combinators.combine(Arbitraries.integers().between(1, 12), Arbitraries.of(Unit.class))
                .as(Limit::new);
        var pauses = Arbitraries.integers()
                .between(0, 3 * 24 * 60)
                .list()
                .ofMaxSize(6)
                .map(each -> each.size() % 2 == 0 ? each : each.subList(1, each.size()));
        return Combinators.combine(starts, limits, Arbitraries.of(HOURS), pauses, Arbitraries.of(0, 0, 1, 3))
                .as(Life::new);
    }

    @Property(tries = 400)
    void aDeadlineIsTheMinuteAtWhichSoManyMinutesHaveRun(@ForAll("lives") Life life) {
        var engine = Deadlines.of(life.marks(), life.terms(), Timeline.CHINA);

        var due = engine.due(OrderPhase.ANSWER).orElseThrow();

        assertThat(due.dueAt()).isEqualTo(counted(life, 100));
        assertThat(rung(life, Alarm.WARNING)).isEqualTo(counted(life, 80));
        assertThat(rung(life, Alarm.DISTRICT)).isEqualTo(counted(life, 200));
    }

    private static Instant rung(Life life, Alarm alarm) {
        return Deadlines.rings(life.marks(), life.terms(), Timeline.CHINA).stream()
                .filter(ring -> ring.alarm() == alarm)
                .findFirst()
                .orElseThrow()
                .at();
    }

    private static Instant counted(Life life, int percent) {
        var amount = life.limit.amount() + life.extension;
        var whole = minutes(new Limit(amount, life.limit.unit()), life.hours) * 60L;
        var seconds = whole * percent / 100;
        var minute = life.from.atZone(WorkingCalendar.ZONE);
        while (true) {
            if (runs(life, minute)) {
                if (seconds <= 60) {
                    return minute.toInstant().plusSeconds(seconds);
                }
                seconds -= 60;
            }
            minute = minute.plusMinutes(1);
        }
    }

    private static int minutes(Limit limit, Hours hours) {
        return switch (limit.unit()) {
            case URGENT_HOURS, WORKING_HOURS -> limit.amount() * 60;
            case NATURAL_DAYS -> limit.amount() * 24 * 60;
            case WORKING_DAYS ->
                limit.amount()
                        * hours.spans().stream()
                                .mapToInt(span -> span.until() - span.from())
                                .sum();
        };
    }

    private static boolean runs(Life life, ZonedDateTime minute) {
        return !stands(life, minute.toInstant())
                && switch (life.limit.unit()) {
                    case URGENT_HOURS, NATURAL_DAYS -> true;
                    case WORKING_HOURS, WORKING_DAYS ->
                        Timeline.CHINA.isWorkingDay(minute.toLocalDate()) && opens(life.hours, minute);
                };
    }

    private static boolean opens(Hours hours, ZonedDateTime minute) {
        var ofDay = minute.getHour() * 60 + minute.getMinute();
        return hours.spans().stream().anyMatch(span -> span.from() <= ofDay && ofDay < span.until());
    }

    private static boolean stands(Life life, Instant minute) {
        var at = life.from;
        for (var i = 0; i < life.pauses.size(); i += 2) {
            var paused = at.plus(Duration.ofMinutes(life.pauses.get(i)));
            at = paused.plus(Duration.ofMinutes(life.pauses.get(i + 1)));
            if (!minute.isBefore(paused) && minute.isBefore(at)) {
                return true;
            }
        }
        return false;
    }
}
