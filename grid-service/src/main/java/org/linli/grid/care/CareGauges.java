package org.linli.grid.care;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.event.DivisionLevel;
import org.linli.kit.calendar.WorkingCalendar;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How many visits are overdue of which a level has been told; every replica counts all of them. */
@Component
class CareGauges {

    private static final List<DivisionLevel> TOLD =
            List.of(DivisionLevel.COMMUNITY, DivisionLevel.STREET, DivisionLevel.DISTRICT);

    private final CareSubjects subjects;
    private final Clock clock;
    private final Map<DivisionLevel, AtomicLong> overdue;

    CareGauges(CareSubjects subjects, Clock clock, MeterRegistry meters) {
        this.subjects = subjects;
        this.clock = clock;
        this.overdue =
                TOLD.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), level -> gauge(level, meters)));
    }

    private static AtomicLong gauge(DivisionLevel level, MeterRegistry meters) {
        var number = new AtomicLong();
        Gauge.builder("linli.grid.care.overdue", number, AtomicLong::get)
                .description("Care visits that are overdue, by the highest level that has been told")
                .tag("told", level.name().toLowerCase(Locale.ROOT))
                .register(meters);
        return number;
    }

    @Scheduled(fixedDelayString = "${linli.grid.care.count-every:60s}")
    Mono<Void> count() {
        var today = WorkingCalendar.dayOf(clock.instant());
        return Flux.fromIterable(TOLD)
                .concatMap(level -> subjects.countTold(level.name(), today)
                        .doOnNext(number ->
                                Objects.requireNonNull(overdue.get(level)).set(number)))
                .then();
    }
}
