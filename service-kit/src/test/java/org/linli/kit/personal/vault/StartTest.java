package org.linli.kit.personal.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.kit.personal.keys.Algorithm;
import org.linli.kit.personal.keys.BadKeyFile;
import org.linli.kit.personal.keys.KeyFile;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

class StartTest {

    @TempDir
    Path folder;

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(PersonalDataConfiguration.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withBean(ReactiveMongoTemplate.class, () -> mock(ReactiveMongoTemplate.class))
            .withPropertyValues("spring.application.name=sample");

    @Test
    void aServiceWithoutKeysDoesNotStart() {
        service.withPropertyValues("linli.personal.keys=")
                .run(context -> assertThat(context).getFailure().hasRootCauseInstanceOf(BadKeyFile.class));
        service.withPropertyValues("linli.personal.keys=" + folder.resolve("none.json"))
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("LINLI_PERSONAL_KEYS")
                        .hasMessageContaining("./linli keys create"));
    }

    @Test
    void aServiceWithKeysStarts() {
        var file = folder.resolve("keys.json");
        new KeyFile(file, InstantSource.system()).create(Algorithm.SM4_GCM);

        service.withPropertyValues("linli.personal.keys=" + file)
                .run(context -> assertThat(context).hasSingleBean(Vault.class));
    }
}
