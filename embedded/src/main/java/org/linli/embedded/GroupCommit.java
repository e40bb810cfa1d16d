package org.linli.embedded;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Stores writes before anyone hears of them. No commit holds half a write, because a commit waits for the writes under way; and
 * writers that come together share one commit. What is committed outlives the process, not a power cut: nothing is forced to the disk.
 */
final class GroupCommit {

    private static final int COMMITS_BETWEEN_COMPACTIONS = 200;
    private static final int WORTH_COMPACTING_PERCENT = 70;
    private static final int COMPACTED_BYTES = 2 << 20;

    private final MVStore store;
    private final ReadWriteLock gate = new ReentrantReadWriteLock(true);
    private final AtomicLong begun = new AtomicLong();
    private volatile long stored;
    private int commits;

    GroupCommit(MVStore store) {
        this.store = store;
    }

    /** Applies a write, and gives its result once it is stored. */
    <T> T write(Supplier<T> write) {
        T result = apply(write);
        storeAllBegun();
        return result;
    }

    /** Reads, and gives the result once everything that it may have seen is stored: what was told can't be unsaid by a crash. */
    <T> T read(Supplier<T> read) {
        var version = store.registerVersionUsage(); // else a compaction may take away the pages of a long scan
        try {
            return read.get();
        } finally {
            store.deregisterVersionUsage(version);
            storeAllBegun();
        }
    }

    private <T> T apply(Supplier<T> write) {
        gate.readLock().lock();
        try {
            begun.incrementAndGet();
            return write.get();
        } finally {
            gate.readLock().unlock();
        }
    }

    private void storeAllBegun() {
        long mine = begun.get();
        if (stored >= mine || !store.isPersistent()) {
            return;
        }
        gate.writeLock().lock();
        try {
            if (stored < mine) {
                commit();
            }
        } finally {
            gate.writeLock().unlock();
        }
    }

    private void commit() {
        store.commit();
        stored = begun.get();
        if (++commits % COMMITS_BETWEEN_COMPACTIONS == 0) {
            store.compact(WORTH_COMPACTING_PERCENT, COMPACTED_BYTES);
        }
    }
}
