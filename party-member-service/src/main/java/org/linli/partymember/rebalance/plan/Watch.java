package org.linli.partymember.rebalance.plan;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.kit.lease.LongRuns;

/** Watches a search from another thread: how far it is, and whether it is still wanted. */
public final class Watch implements LongRuns.Watched {

    private final AtomicReference<@Nullable Supplier<Goals>> best = new AtomicReference<>();
    private final AtomicReference<@Nullable Runnable> brake = new AtomicReference<>();
    private final AtomicBoolean stopped = new AtomicBoolean();

    /** The best that has been found so far; null before anything is. */
    public @Nullable Goals best() {
        var found = best.get();
        return found == null ? null : found.get();
    }

    void found(Supplier<Goals> goals) {
        best.set(goals); // worked out when somebody asks, and not each time that the search is better
    }

    void canBeStoppedBy(Runnable stop) {
        brake.set(stop);
        if (stopped.get()) {
            stop.run();
        }
    }

    @Override
    public void stop() {
        stopped.set(true);
        var running = brake.get();
        if (running != null) {
            running.run();
        }
    }

    public boolean isStopped() {
        return stopped.get();
    }
}
