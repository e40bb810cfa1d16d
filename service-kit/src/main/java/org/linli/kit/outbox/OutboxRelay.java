package org.linli.kit.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes what aggregates' outboxes hold. Whoever writes an aggregate wakes the relay at once, whoever writes very many when they
 * pause; a sweep finds those, and what a crash, a broker outage or a full queue left behind. An event may be published twice, never not at all; one aggregate's events
 * are published in their order.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final int QUEUE = 20_000;
    private static final int SWEPT_TOGETHER = 10_000;

    /** Who has written nothing for so long has paused; who writes for longer than the other is not waited for. */
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private static final Duration LONGEST_WRITING = Duration.ofMinutes(2);

    private final OutboxPublisher publisher;
    private final Duration sweepEvery;
    private final Set<String> collections = new CopyOnWriteArraySet<>();
    private final BlockingQueue<Pending> woken = new ArrayBlockingQueue<>(QUEUE);
    private final Queue<Pending> left = new ArrayDeque<>(); // of the worker alone, like the next
    private long lastSweep = System.nanoTime();
    private long nextSweep = lastSweep;
    private volatile long pausedAt = lastSweep;
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

    /**
     * Says that many aggregates have been written at once and that more may come. They are swept when their writer pauses: each that
     * is taken out is a write of its own, and would keep the writer from going on.
     */
    public void wakeLater() {
        pausedAt = System.nanoTime() + PAUSE.toNanos();
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    private void run() {
        while (running) {
            try {
                round();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException brokerOrStoreIsAway) {
                LOG.warn("events wait in the outbox: {}", brokerOrStoreIsAway.getMessage());
                rest();
            }
        }
    }

    private void round() throws InterruptedException {
        if (left.isEmpty() && untilSweep() <= 0) {
            sweep();
        }
        if (!publisher.publish(nextBatch())) {
            rest(); // the same again would be in vain
        }
    }

    /** In nanoseconds; differences, since the clock may have any origin. */
    private long untilSweep() {
        var now = System.nanoTime();
        var writing = Math.min(pausedAt - now, lastSweep + LONGEST_WRITING.toNanos() - now);
        return Math.max(nextSweep - now, writing);
    }

    /** Where many lie there are more. Looking for them costs the store the same for few as for many. */
    private void sweep() {
        collections.forEach(collection -> left.addAll(publisher.leftBehind(collection, SWEPT_TOGETHER)));
        lastSweep = System.nanoTime();
        nextSweep = lastSweep + (left.size() < SWEPT_TOGETHER ? sweepEvery.toNanos() : 0);
    }

    private void rest() {
        left.clear();
        nextSweep = System.nanoTime() + sweepEvery.toNanos();
    }

    /** What was written just now does not wait for all that was left. */
    private Set<Pending> nextBatch() throws InterruptedException {
        var batch = new ArrayList<Pending>(BATCH);
        var first = woken.poll(left.isEmpty() ? untilSweep() : 0, TimeUnit.NANOSECONDS);
        if (first != null) {
            batch.add(first);
            woken.drainTo(batch, BATCH - 1);
        }
        while (batch.size() < BATCH && !left.isEmpty()) {
            batch.add(left.remove());
        }
        return new LinkedHashSet<>(batch);
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
