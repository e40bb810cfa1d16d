package org.linli.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatientWaitingTest {

    @Test
    void anErrorWhileWaitingMeansNotYet() {
        var looks = new AtomicInteger();

        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(1))
                .untilAsserted(() -> {
                    if (looks.incrementAndGet() < 3) {
                        throw new IllegalStateException("is missing still");
                    }
                });

        assertThat(looks).hasValue(3);
    }
}
