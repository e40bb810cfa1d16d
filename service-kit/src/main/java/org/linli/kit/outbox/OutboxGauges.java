package org.linli.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How many aggregates wait for the broker, and for how long the oldest has. */
final class OutboxGauges {

    private static final String AT = Outboxed.FIELD + "." + Outboxed.AT;

    private final OutboxRelay relay;
    private final ReactiveMongoTemplate mongo;
    private final Clock clock;
    private final AtomicLong backlog = new AtomicLong();
    private final AtomicLong ageSeconds = new AtomicLong();

    OutboxGauges(OutboxRelay relay, ReactiveMongoTemplate mongo, Clock clock, MeterRegistry meters) {
        this.relay = relay;
        this.mongo = mongo;
        this.clock = clock;
        Gauge.builder("linli.outbox.backlog", backlog, AtomicLong::get)
                .description("Aggregates with events that the broker has not acknowledged")
                .register(meters);
        Gauge.builder("linli.outbox.oldest.age", ageSeconds, AtomicLong::get)
                .baseUnit("seconds")
                .description("Age of the oldest event that the broker has not acknowledged")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${linli.outbox.gauge-every:15s}")
    Mono<Void> measure() {
        return Flux.fromIterable(relay.collections())
                .concatMap(this::waiting)
                .reduce(Waiting.NOTHING, Waiting::and)
                .doOnNext(waiting -> {
                    backlog.set(waiting.count());
                    ageSeconds.set(waiting.oldest()
                            .map(at -> Duration.between(at.toInstant(), clock.instant())
                                    .toSeconds())
                            .orElse(0L));
                })
                .then();
    }

    private Mono<Waiting> waiting(String collection) {
        var any = Criteria.where(AT).gt(new Date(0));
        var count = mongo.count(Query.query(any), collection);
        var oldest = mongo.findOne(Query.query(any).with(Sort.by(AT)).limit(1), Document.class, collection)
                .map(document -> Optional.of(document.getList(Outboxed.FIELD, Document.class)
                        .getFirst()
                        .getDate(Outboxed.AT)))
                .defaultIfEmpty(Optional.empty());
        return Mono.zip(count, oldest, Waiting::new);
    }

    private record Waiting(long count, Optional<Date> oldest) {

        static final Waiting NOTHING = new Waiting(0, Optional.empty());

        Waiting and(Waiting other) {
            var older =
                    Stream.of(oldest, other.oldest).flatMap(Optional::stream).min(Date::compareTo);
            return new Waiting(count + other.count, older);
        }
    }
}
