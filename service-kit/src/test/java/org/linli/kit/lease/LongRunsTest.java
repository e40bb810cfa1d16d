package org.linli.kit.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

class LongRunsTest {

    private static final Duration LEASE = Duration.ofMillis(120); // a beat each 10 ms
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Sinks.One<String> end = Sinks.one();
    private final AtomicBoolean wanted = new AtomicBoolean(true);
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicInteger beats = new AtomicInteger();
    private final Watch watch = new Watch();
    private Mono<String> work = end.asMono();
    private final LongRuns<String, Watch> runs = new LongRuns<>("test", LEASE, new Steps());

    private static final class Watch implements LongRuns.Watched {

        private final AtomicBoolean stopped = new AtomicBoolean();

        @Override
        public void stop() {
            stopped.set(true);
        }
    }

    private final class Steps implements LongRuns.Steps<String, Watch> {

        @Override
        public Watch watch() {
            return watch;
        }

        @Override
        public Mono<String> begin(String id) {
            return id.equals("nobody's") ? Mono.empty() : Mono.just(id);
        }

        @Override
        public Mono<String> beat(String begun, Watch of) {
            beats.incrementAndGet();
            return away.get() ? Mono.error(new IllegalStateException("store is away")) : Mono.just(begun);
        }

        @Override
        public boolean isUnderWay(String begun, String now) {
            return wanted.get();
        }

        @Override
        public Mono<String> workOut(String begun, Watch of, Scheduler thread) {
            return work.publishOn(thread);
        }
    }

    @AfterEach
    void close() {
        runs.close();
    }

    @Test
    void oneAtATimeAndTheNextWhenItIsDone() {
        assertThat(runs.start("a")).isTrue();
        assertThat(runs.start("b")).isFalse();
        assertThat(runs.isBusy()).isTrue();

        end.tryEmitValue("done");

        await().atMost(SOON).until(() -> !runs.isBusy());
        assertThat(runs.start("b")).isTrue();
    }

    @Test
    void itSaysAgainAndAgainThatItIsWorkedOnAlsoAfterAnOutage() {
        away.set(true);
        runs.start("a");
        await().atMost(SOON).until(() -> beats.get() > 2);
        away.set(false);
        var heard = beats.get();

        await().atMost(SOON).until(() -> beats.get() > heard + 2);
        assertThat(watch.stopped).isFalse();
    }

    @Test
    void whatNobodyWantsAnyMoreIsStopped() {
        runs.start("a");
        wanted.set(false);

        await().atMost(SOON).untilTrue(watch.stopped);
    }

    @Test
    void whatFailsOrIsNotToBeBegunMakesRoom() {
        work = Mono.error(new IllegalStateException("broken"));
        runs.start("a");
        await().atMost(SOON).until(() -> !runs.isBusy());

        runs.start("nobody's");
        await().atMost(SOON).until(() -> !runs.isBusy());
        assertThat(beats.get()).isLessThan(3);
    }

    @Test
    void whoeverEndsStopsWhatIsUnderWay() {
        runs.start("a");

        runs.close();

        assertThat(watch.stopped).isTrue();
    }
}
