package org.linli.standalone.scenario.stage;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.linli.standalone.client.Gateway;

/** Says every other second how far one stage has come, and at its end how long it took. */
public final class Progress implements AutoCloseable {

    private static final long EVERY_SECONDS = 2;

    private final PrintStream out;
    private final Gateway gateway;
    private final String what;
    private final int total;
    private final LongAdder done = new LongAdder();
    private final long begin = System.nanoTime();
    private final long callsBefore;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private long callsAtLastLine;

    /** @param what the things of the stage, in the plural */
    Progress(PrintStream out, Gateway gateway, String what, int total) {
        this.out = out;
        this.gateway = gateway;
        this.what = what;
        this.total = total;
        this.callsBefore = gateway.calls();
        this.callsAtLastLine = callsBefore;
        clock.scheduleAtFixedRate(this::line, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void oneDone() {
        done.increment();
    }

    private void line() {
        var calls = gateway.calls();
        out.printf(
                "  %,d of %,d %s   %,d calls/s   %d s%n",
                done.sum(), total, what, (calls - callsAtLastLine) / EVERY_SECONDS, took().toSeconds());
        callsAtLastLine = calls;
    }

    Duration took() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public void close() {
        clock.close();
        var seconds = took().toMillis() / 1000.0;
        out.printf("  %,d %s in %.1f s, %,d calls%n", done.sum(), what, seconds, gateway.calls() - callsBefore);
    }
}
