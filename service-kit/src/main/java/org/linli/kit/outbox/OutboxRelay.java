package org.linli.kit.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes what aggregates' outboxes hold. Whoever writes an aggregate wakes the relay at once; a sweep finds what a crash,
 * a broker outage or a full queue left behind. An event may be published twice, never not at all; one aggregate's events
 * are published in their order.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final int QUEUE = 20_000;

    private final OutboxPublisher publisher;
    private final Duration sweepEvery;
    private final Set<String> collections = new CopyOnWriteArraySet<>();
    private final BlockingQueue<Pending> woken = new ArrayBlockingQueue<>(QUEUE);
    private volatile boolean running;
    private Thread worker = Thread.ofPlatform().unstarted(() -> {});

    /** An aggregate whose outbox may hold something. */
    record Pending(String collection, String id) {}

    OutboxRelay(OutboxPublisher publisher, Duration sweepEvery) {
        this.publisher = publisher;
        this.sweepEvery = sweepEvery;
    }

    /** Includes a collection in the sweeps. */
    public void watch(String collection) {
        collections.add(collection);
    }

    /** Says that an aggregate has been written. Never blocks; a full queue is what the sweep is for. */
    public void wake(String collection, String id) {
        woken.offer(new Pending(collection, id));
    }

    /** Collections that the relay watches. */
    Set<String> collections() {
        return collections;
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    private void run() {
        var nextSweep = System.nanoTime();
        while (running) {
            try {
                var batch = nextBatch(nextSweep);
                var sweeps = System.nanoTime() >= nextSweep;
                var found = sweeps ? leftBehind() : List.<Pending>of();
                batch.addAll(found);
                var emptied = publisher.publish(batch);
                if (sweeps) {
                    // where so many lay there are more, and the broker takes them
                    nextSweep = System.nanoTime() + (found.size() < BATCH || emptied == 0 ? sweepEvery.toNanos() : 0);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException brokerOrStoreIsAway) {
                LOG.warn("events wait in the outbox: {}", brokerOrStoreIsAway.getMessage());
                nextSweep = System.nanoTime() + sweepEvery.toNanos();
            }
        }
    }

    private Set<Pending> nextBatch(long nextSweep) throws InterruptedException {
        var batch = new ArrayList<Pending>(BATCH);
        var first = woken.poll(nextSweep - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (first != null) {
            batch.add(first);
            woken.drainTo(batch, BATCH - 1);
        }
        return new LinkedHashSet<>(batch);
    }

    private List<Pending> leftBehind() {
        return collections.stream()
                .flatMap(collection -> publisher.leftBehind(collection, BATCH).stream())
                .toList();
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
        try {
            worker.join(Duration.ofSeconds(5));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
