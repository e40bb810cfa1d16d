package org.linli.evaluation.anomaly;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.linli.evaluation.ledger.Entry;
import org.linli.evaluation.ledger.Ledger;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks through the last two days again and again, subject by subject. Whichever replicas look, what they find is the same; what is heard of
 * a day later than that is not looked at.
 */
@Component
class AnomalyWatch {

    private static final Logger LOG = LoggerFactory.getLogger(AnomalyWatch.class);
    private static final Duration OVERDUE = Duration.ofDays(14);

    private final Ledger ledger;
    private final Anomalies anomalies;
    private final Detectors detectors;
    private final Clock clock;
    private final AtomicLong overdue = new AtomicLong();

    AnomalyWatch(Ledger ledger, Anomalies anomalies, AnomalySettings settings, Clock clock, MeterRegistry meters) {
        this.ledger = ledger;
        this.anomalies = anomalies;
        this.detectors = new Detectors(settings);
        this.clock = clock;
        Gauge.builder("linli.anomalies.overdue", overdue, AtomicLong::get)
                .description("Anomalies that nobody has decided on for 14 days")
                .register(meters);
    }

    @Scheduled(initialDelayString = "${linli.anomalies.every:30m}", fixedDelayString = "${linli.anomalies.every:30m}")
    Mono<Void> look() {
        var today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
        return Flux.just(today.minusDays(2), today.minusDays(1))
                .concatMap(this::look)
                .then(anomalies.openSince(clock.instant().minus(OVERDUE)))
                .doOnNext(overdue::set)
                .then()
                .onErrorResume(RuntimeException.class, away -> {
                    LOG.warn("anomalies are looked for later: {}", away.getMessage());
                    return Mono.empty();
                });
    }

    /** One day, in Asia/Shanghai. */
    Mono<Void> look(LocalDate day) {
        return ledger.entriesOf(day)
                .bufferUntilChanged(AnomalyWatch::subject)
                .concatMapIterable(this::findings)
                .concatMap(anomalies::found)
                .then();
    }

    private List<Finding> findings(List<Entry> entries) {
        return detectors.findings(entries);
    }

    private static Subject subject(Entry entry) {
        return new Subject(entry.subjectKind(), entry.subjectId());
    }
}
