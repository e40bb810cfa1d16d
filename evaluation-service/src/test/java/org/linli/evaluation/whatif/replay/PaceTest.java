package org.linli.evaluation.whatif.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private long now = -50;
    private long slept;
    private final Pace pace = new Pace(1_000, () -> now, this::sleep);

    private void sleep(long nanos) {
        slept += nanos;
        now += nanos / 2 + 1; // woken early, as threads are
    }

    private Duration time() {
        return Duration.ofNanos(now + 50);
    }

    @Test
    void soManyASecondAndNoMore() {
        for (var n = 0; n < 50; n++) {
            pace.spent(200);
        }

        assertThat(time()).isBetween(Duration.ofMillis(9_000), Duration.ofMillis(10_001));
    }

    @Test
    void whatTakesItsTimeAnywayIsNotHeldUp() {
        for (var n = 0; n < 50; n++) {
            now += Duration.ofMillis(250).toNanos();
            pace.spent(200);
        }

        assertThat(slept).isZero();
    }

    @Test
    void aPauseIsFollowedByNoRush() {
        now += Duration.ofHours(1).toNanos();
        var before = time();

        pace.spent(5_000);

        assertThat(time().minus(before)).isGreaterThanOrEqualTo(Duration.ofSeconds(4));
    }
}
