package org.linli.evaluation.rank;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.Happened;
import org.linli.evaluation.board.Area;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.SubjectKind;
import reactor.core.publisher.Mono;

class RecentRollsTest {

    private static final BoardOf BOARD = new BoardOf(SubjectKind.RESIDENT, Area.EVERYWHERE, new Period("2026"));

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong calls = new AtomicLong();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RecentRolls rolls = new RecentRolls(
            board -> Mono.fromSupplier(() -> Roll.of(Happened.NOON, Map.of(100L, calls.incrementAndGet()))),
            new RankSettings(Duration.ofSeconds(10), Duration.ofMinutes(1), 1_000),
            meters,
            nanos::get,
            Runnable::run);

    private long subjects() {
        return rolls.of(BOARD).blockOptional().orElseThrow().subjects();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void aFreshRollIsNotCalledAgain() {
        assertThat(subjects()).isEqualTo(1);
        pass(Duration.ofSeconds(9));
        assertThat(subjects()).isEqualTo(1);
        assertThat(meters.get("linli.boards.roll").timer().count()).isEqualTo(1);
    }

    @Test
    void anOlderOneAnswersOnceMoreWhileItIsCalledAnew() {
        subjects();
        pass(Duration.ofSeconds(11));
        subjects();
        assertThat(calls).hasValue(2);
        assertThat(subjects()).isEqualTo(2);
    }

    @Test
    void whatNobodyHasAskedForIsCalledBeforeItAnswers() {
        subjects();
        pass(Duration.ofMinutes(2));
        assertThat(subjects()).isEqualTo(2);
    }

    @Test
    void aFailureIsNotKept() {
        var failing = new RecentRolls(
                board -> calls.incrementAndGet() == 1
                        ? Mono.error(new IllegalStateException("the store is away"))
                        : Mono.just(Roll.of(Happened.NOON, Map.of())),
                new RankSettings(Duration.ofSeconds(10), Duration.ofMinutes(1), 1_000),
                meters,
                nanos::get,
                Runnable::run);
        assertThat(failing.of(BOARD).onErrorComplete().blockOptional()).isEmpty();
        assertThat(failing.of(BOARD).blockOptional()).isPresent();
    }
}
