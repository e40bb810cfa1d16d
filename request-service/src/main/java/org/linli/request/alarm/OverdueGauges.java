package org.linli.request.alarm;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.request.deadline.Alarm;
import org.linli.request.order.DueOrders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How many open orders are late, by the highest level that has been told. */
@Component
class OverdueGauges {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueGauges.class);
    private static final List<Alarm> LEVELS = List.of(Alarm.COMMUNITY, Alarm.STREET, Alarm.DISTRICT);

    private final DueOrders orders;
    private final Map<Alarm, AtomicLong> told;

    OverdueGauges(DueOrders orders, MeterRegistry meters) {
        this.orders = orders;
        this.told = LEVELS.stream().collect(Collectors.toMap(Function.identity(), level -> gauge(level, meters)));
    }

    private static AtomicLong gauge(Alarm level, MeterRegistry meters) {
        var orders = new AtomicLong();
        Gauge.builder("linli.orders.overdue", orders, AtomicLong::get)
                .description("Open orders that are late, by the highest level that has been told")
                .tag("told", level.name().toLowerCase(Locale.ROOT))
                .register(meters);
        return orders;
    }

    @Scheduled(fixedDelayString = "${linli.request.overdue.every:60s}", initialDelayString = "10s")
    Mono<Void> count() {
        return Flux.fromIterable(LEVELS)
                .concatMap(
                        level -> orders.countTold(level.name()).doOnNext(Objects.requireNonNull(told.get(level))::set))
                .then()
                .onErrorResume(RuntimeException.class, away -> {
                    LOG.warn("late orders are counted later: {}", away.getMessage());
                    return Mono.empty();
                });
    }
}
