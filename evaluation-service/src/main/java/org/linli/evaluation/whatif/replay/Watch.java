package org.linli.evaluation.whatif.replay;

import org.linli.kit.lease.LongRuns;

/** Watches a run from another thread: how far it is, and whether it is still wanted. */
public final class Watch implements LongRuns.Watched {

    private volatile long read;
    private volatile long all;
    private volatile boolean stopped;

    /** Records that have been read, and all that there are to be read; 0 of 0 before it is known. */
    public record Progress(long read, long all) {}

    public Progress progress() {
        return new Progress(read, all);
    }

    void expect(long records) {
        all = records;
    }

    /** Told by one thread only. */
    @SuppressWarnings("NonAtomicOperationOnVolatileField")
    void read(long more) {
        read += more;
    }

    @Override
    public void stop() {
        stopped = true;
    }

    public boolean isStopped() {
        return stopped;
    }
}
