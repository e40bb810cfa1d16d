package org.linli.kit.personal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.validation.Validation;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.kit.audit.Audit;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.linli.kit.personal.PersonName;
import org.linli.kit.personal.PersonalData;
import org.linli.kit.personal.PhoneNumber;
import org.linli.kit.personal.keys.Algorithm;
import org.linli.kit.personal.keys.KeyFile;
import org.linli.kit.personal.vault.Owner;
import org.linli.kit.personal.vault.PersonalDataConfiguration;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.personal.vault.Vault;
import org.mockito.Mockito;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class DisclosuresTest {

    private static final Owner OWNER = new Owner("people", "1");
    private static final Caller CALLER =
            new Caller("admin-1", Set.of(Role.COMMUNITY_ADMIN), Optional.of(""), Optional.empty());
    private static final Reason REASON = new Reason("核对来电人身份");

    @TempDir
    Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> recorded = new ArrayList<>();
    private ApplicationContextRunner service;

    @BeforeEach
    void keys() {
        var file = folder.resolve("keys.json");
        new KeyFile(file, Clock.systemUTC()).create(Algorithm.AES256_GCM);
        service = new ApplicationContextRunner()
                .withUserConfiguration(DisclosureConfiguration.class, PersonalDataConfiguration.class)
                .withBean(Clock.class, Clock::systemUTC)
                .withBean(SimpleMeterRegistry.class, () -> meters)
                .withBean(ReactiveMongoTemplate.class, () -> Mockito.mock(ReactiveMongoTemplate.class))
                .withPropertyValues("spring.application.name=sample", "linli.personal.keys=" + file);
    }

    private static Sealed sealed(Vault vault) {
        var data = new PersonalData(PersonName.of("张伟"), PhoneNumber.of("13812341234"), null);
        return Objects.requireNonNull(vault.seal(OWNER, data));
    }

    private Mono<Void> remember(Caller caller, String action, String object, String reason) {
        return Mono.fromRunnable(() -> recorded.add(String.join(" ", caller.subject(), action, object, reason)));
    }

    @Test
    void whatIsDisclosedIsOnRecordFirstAndNobodyKeepsIt() {
        service.withBean(Audit.class, () -> this::remember).run(context -> {
            var disclosures = context.getBean(Disclosures.class);

            var answer = disclosures
                    .disclose(CALLER, "member/1", REASON, OWNER, sealed(context.getBean(Vault.class)))
                    .block();

            assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
            assertThat(answer.getBody()).isEqualTo(new Disclosed("张伟", "13812341234", null));
            assertThat(answer.getBody()).asString().doesNotContain("张伟", "13812341234");
            assertThat(recorded).containsExactly("admin-1 personal-data-disclosed member/1 核对来电人身份");
            assertThat(meters.counter("linli.personal.disclosures").count()).isEqualTo(1);
        });
    }

    @Test
    void whatCannotBeRecordedIsNotDisclosed() {
        Audit full = (caller, action, object, reason) -> Mono.error(new IllegalStateException("disk full"));
        service.withBean(Audit.class, () -> full)
                .run(context -> nothingIsDisclosed(
                        context.getBean(Disclosures.class), context.getBean(Vault.class), IllegalStateException.class));
    }

    private void nothingIsDisclosed(Disclosures disclosures, Vault vault, Class<? extends Throwable> why) {
        var searched = new AtomicBoolean();

        StepVerifier.create(disclosures.disclose(CALLER, "member/1", REASON, OWNER, sealed(vault)))
                .verifyError(why);
        StepVerifier.create(disclosures.search(CALLER, "members", Mono.fromRunnable(() -> searched.set(true))))
                .verifyError(why);
        assertThat(searched).isFalse();
        assertThat(meters.counter("linli.personal.disclosures").count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"核对身份吧, true", "1234, false", "'     ', false", "'', false"})
    void aReasonHasFiveCharactersAtLeast(String reason, boolean good) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            assertThat(factory.getValidator().validate(new Reason(reason)).isEmpty())
                    .isEqualTo(good);
        }
    }
}
