package org.linli.kit.lease;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Long work, on one thing at a time in this replica, on a thread of its own. While it is about one it says so again and again, and stops
 * when nobody wants it any more; if it falls silent, its lease runs out and it is begun anew, here or elsewhere.
 *
 * @param <T> what is worked on
 * @param <W> how the work is watched
 */
public final class LongRuns<T, W extends LongRuns.Watched> implements AutoCloseable {

    /** How long another one waits before it asks again whether there is time for it. */
    public static final Duration BUSY = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(LongRuns.class);
    private static final int BEATS = 12; // within a lease

    private final AtomicReference<@Nullable W> current = new AtomicReference<>();
    private final String name;
    private final Duration lease;
    private final Steps<T, W> steps;
    private final Scheduler thread;

    /** Work that can be told to stop from another thread. */
    public interface Watched {

        /** Nobody waits for it any more. */
        void stop();
    }

    /** What is done to the thing. */
    public interface Steps<T, W> {

        /** For one run. */
        W watch();

        /** Takes it over for the time of a lease; empty if there is nothing to do. */
        Mono<T> begin(String id);

        /** Extends the lease, unless the run is another one by now. */
        Mono<T> beat(T begun, W watch);

        /** Whether what was begun is what is under way now. */
        boolean isUnderWay(T begun, T now);

        /** To the end, on this thread. */
        Mono<T> workOut(T begun, W watch, Scheduler thread);
    }

    /**
     * @param name of the thread
     * @param lease after which a run that has fallen silent is begun anew
     */
    public LongRuns(String name, Duration lease, Steps<T, W> steps) {
        this.name = name;
        this.lease = lease;
        this.steps = steps;
        this.thread = Schedulers.newBoundedElastic(1, 1, name);
    }

    /** Begins in the background; false if it is about another one. */
    public boolean start(String id) {
        var watch = steps.watch();
        if (!current.compareAndSet(null, watch)) {
            return false;
        }
        steps.begin(id)
                .flatMap(begun -> whileBeating(id, begun, watch))
                .doFinally(ignored -> current.set(null))
                .subscribe(
                        ignored -> {},
                        failure -> LOG.warn("{} {} is begun anew when its lease has run out", name, id, failure));
        return true;
    }

    public boolean isBusy() {
        return current.get() != null;
    }

    private Mono<T> whileBeating(String id, T begun, W watch) {
        return Mono.using(
                () -> beats(id, begun, watch).subscribe(),
                ignored -> steps.workOut(begun, watch, thread),
                beating -> beating.dispose());
    }

    private Flux<T> beats(String id, T begun, W watch) {
        return Flux.interval(lease.dividedBy(BEATS))
                .onBackpressureDrop()
                .concatMap(ignored -> steps.beat(begun, watch)
                        .doOnNext(now -> stopIfUnwanted(begun, now, watch))
                        .onErrorResume(away -> {
                            LOG.warn("{} {} cannot say that it is worked on: {}", name, id, away.toString());
                            return Mono.empty();
                        }));
    }

    private void stopIfUnwanted(T begun, T now, W watch) {
        if (!steps.isUnderWay(begun, now)) {
            watch.stop();
        }
    }

    @Override
    public void close() {
        var watch = current.get();
        if (watch != null) {
            watch.stop();
        }
        thread.dispose();
    }
}
