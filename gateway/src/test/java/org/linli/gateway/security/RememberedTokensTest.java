package org.linli.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

class RememberedTokensTest {

    private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");
    private static final int MOST = 100;

    private final AtomicInteger checks = new AtomicInteger();
    private Instant now = START;
    private Duration life = Duration.ofHours(1);
    private final RememberedTokens tokens = new RememberedTokens(this::checked, new Clients("roles"), () -> now, MOST);

    private Mono<Jwt> checked(String token) {
        checks.incrementAndGet();
        return token.startsWith("bad") ? Mono.error(new BadJwtException("bad")) : Mono.just(good(token));
    }

    private Jwt good(String token) {
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject(token)
                .claim("azp", "app")
                .claim("roles", List.of("RESIDENT", "\"}, {"))
                .expiresAt(START.plus(life))
                .build();
    }

    @Test
    void aTokenIsNotKnownBeforeItWasChecked() {
        assertThat(tokens.known("good")).isNull();
        assertThat(checks).hasValue(0);
    }

    @Test
    void aGoodTokenIsKnownForAMoment() {
        var client = tokens.check("good").block();
        now = START.plusSeconds(59);

        assertThat(tokens.known("good")).isEqualTo(client);
        assertThat(checks).hasValue(1);
    }

    @Test
    void theClientIsTheSubjectWithItsApplicationAndRolesThatCanBeLogged() {
        var client = tokens.check("good").block();

        assertThat(client).isEqualTo(new Client("good app", List.of("RESIDENT")));
    }

    @Test
    void afterAMomentItIsNotKnownAnyMore() {
        tokens.check("good").block();
        now = START.plusSeconds(60);

        assertThat(tokens.known("good")).isNull();
    }

    @Test
    void aTokenIsNotRememberedBeyondItsEnd() {
        life = Duration.ofSeconds(10);
        tokens.check("good").block();
        now = START.plusSeconds(10);

        assertThat(tokens.known("good")).isNull();
    }

    @Test
    void aBadTokenIsNeverRemembered() {
        tokens.check("bad").onErrorComplete().block();

        assertThat(tokens.known("bad")).isNull();
    }

    @Test
    void oneTokenIsNotTakenForAnother() {
        tokens.check("one").block();

        assertThat(tokens.known("other")).isNull();
    }

    @Test
    void theMemoryHasAnEnd() {
        for (var i = 0; i < 10 * MOST; i++) {
            tokens.check("good" + i).block();
        }

        assertThat(tokens.size()).isLessThanOrEqualTo(MOST);
    }
}
