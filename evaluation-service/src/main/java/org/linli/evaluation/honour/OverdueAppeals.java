package org.linli.evaluation.honour;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How many appeals should have been decided by now; every replica counts all of them. */
@Component
class OverdueAppeals {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueAppeals.class);

    private final HonourItems items;
    private final Clock clock;
    private final AtomicLong overdue = new AtomicLong();

    OverdueAppeals(HonourItems items, Clock clock, MeterRegistry meters) {
        this.items = items;
        this.clock = clock;
        Gauge.builder("linli.honour.appeals.overdue", overdue, AtomicLong::get)
                .description("Appeals against items of the board that should have been decided")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${linli.honour.count-every:60s}", initialDelayString = "10s")
    Mono<Void> count() {
        return items.overdueAppeals(clock.instant())
                .doOnNext(overdue::set)
                .then()
                .onErrorResume(RuntimeException.class, away -> {
                    LOG.warn("late appeals are counted later: {}", away.getMessage());
                    return Mono.empty();
                });
    }
}
