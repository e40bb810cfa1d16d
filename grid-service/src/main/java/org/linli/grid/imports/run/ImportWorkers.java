package org.linli.grid.imports.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.linli.grid.imports.job.ImportBell;
import org.linli.grid.imports.job.ImportSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The threads that look for jobs: when one has come in, and from time to time for those that another replica left. */
@Component
class ImportWorkers implements SmartLifecycle, ImportBell {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorkers.class);
    private static final Duration TO_STOP = Duration.ofSeconds(5);

    private final ImportQueue queue;
    private final ImportSettings settings;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private List<Thread> threads = List.of();

    ImportWorkers(ImportQueue queue, ImportSettings settings) {
        this.queue = queue;
        this.settings = settings;
    }

    @Override
    public void ring() {
        bell.release();
    }

    @Override
    public void start() {
        running = true;
        threads = Stream.generate(() ->
                        Thread.ofPlatform().name("division-import").daemon().start(this::work))
                .limit(settings.workers())
                .toList();
    }

    private void work() {
        while (running) {
            try {
                if (!queue.workOne()) {
                    queue.tidyUp();
                    bell.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException storeIsAway) {
                LOG.warn("imports wait: {}", storeIsAway.toString());
                pause();
            }
        }
    }

    /** What failed just now would fail again; another worker may try. */
    private void pause() {
        try {
            bell.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A job that is under way is left to its lease: whoever takes it goes on from its last note. */
    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        try {
            for (var thread : threads) {
                thread.join(TO_STOP);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
