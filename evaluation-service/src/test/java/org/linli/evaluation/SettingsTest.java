package org.linli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What this service sets differently from the kit is what it runs with: an imported file prevails over the one that imports it. */
@EvaluationServiceTest
class SettingsTest {

    private final Environment environment;

    @Autowired
    SettingsTest(Environment environment) {
        this.environment = environment;
    }

    @Test
    @DisplayName("as many events are taken at a time as this service says, not as few as the kit says")
    void prevails() {
        assertThat(environment.getProperty("spring.kafka.consumer.max-poll-records", int.class))
                .isEqualTo(10_000);
        assertThat(environment.getProperty("spring.kafka.consumer.properties.session.timeout.ms", int.class))
                .isEqualTo(6_000);
    }
}
