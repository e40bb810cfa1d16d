package org.linli.kit.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.linli.kit.audit.chain.Act;
import org.linli.kit.audit.chain.Chain;
import org.linli.kit.identity.Caller;
import org.springframework.dao.DataAccessResourceFailureException;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** Takes entries from all requests under way. While one batch is being stored the next one gathers, so many acts cost one write. */
final class AuditTrail implements Audit {

    private static final int LARGEST_BATCH = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Chain chain;
    private final Clock clock;
    private final Timer appends;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();

    AuditTrail(Chain chain, Clock clock, MeterRegistry meters) {
        this.chain = chain;
        this.clock = clock;
        this.appends = Timer.builder("linli.audit.append")
                .description("How long an act waits until its entry is stored")
                .register(meters);
    }

    @Override
    public Mono<Void> record(Caller caller, String action, String object, String reason) {
        return Mono.deferContextual(context -> {
            var origin = Origin.in(context);
            return append(
                    Act.of(caller, action, object, reason, origin.address(), origin.requestId(), clock.instant()));
        });
    }

    /** Completes when the entry is stored. */
    Mono<Void> append(Act act) {
        return Mono.defer(() -> {
            var begin = System.nanoTime();
            var one = new Waiting(act, Sinks.empty());
            waiting.add(one);
            drain();
            return one.stored
                    .asMono()
                    .publishOn(Schedulers.parallel()) // a whole batch is not carried out by the store's one thread
                    .doOnSuccess(ignored -> appends.record(Duration.ofNanos(System.nanoTime() - begin)));
        });
    }

    private void drain() {
        if (!writing.compareAndSet(false, true)) {
            return;
        }
        var batch = nextBatch();
        if (batch.isEmpty()) {
            writing.set(false);
            if (!waiting.isEmpty()) {
                drain();
            }
            return;
        }
        chain.append(batch.stream().map(Waiting::act).toList())
                .timeout(PATIENCE)
                .onErrorMap(TimeoutException.class, e -> new DataAccessResourceFailureException("store is too slow", e))
                .doFinally(ignored -> {
                    writing.set(false);
                    drain();
                })
                .subscribe(
                        ignored -> {},
                        failure -> batch.forEach(one -> one.stored.tryEmitError(failure)),
                        () -> batch.forEach(one -> one.stored.tryEmitEmpty()));
    }

    private List<Waiting> nextBatch() {
        var batch = new ArrayList<Waiting>();
        while (batch.size() < LARGEST_BATCH && waiting.poll() instanceof Waiting one) {
            batch.add(one);
        }
        return batch;
    }

    private record Waiting(Act act, Sinks.Empty<Void> stored) {}
}
