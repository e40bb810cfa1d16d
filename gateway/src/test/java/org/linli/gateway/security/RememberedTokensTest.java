package org.linli.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

class RememberedTokensTest {

    private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");

    private final AtomicInteger checks = new AtomicInteger();
    private Instant now = START;
    private Duration life = Duration.ofHours(1);
    private final RememberedTokens tokens = new RememberedTokens(this::checked, () -> now);

    private Mono<Jwt> checked(String token) {
        checks.incrementAndGet();
        return token.startsWith("bad") ? Mono.error(new BadJwtException("bad")) : Mono.just(good(token));
    }

    private Jwt good(String token) {
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject(token)
                .expiresAt(START.plus(life))
                .build();
    }

    @Test
    void aGoodTokenIsNotCheckedTwiceInAMoment() {
        tokens.decode("good").block();
        now = START.plusSeconds(59);

        var again = tokens.decode("good").block();

        assertThat(again.getSubject()).isEqualTo("good");
        assertThat(checks).hasValue(1);
    }

    @Test
    void afterAMomentItIsCheckedAgain() {
        tokens.decode("good").block();
        now = START.plusSeconds(60);

        tokens.decode("good").block();

        assertThat(checks).hasValue(2);
    }

    @Test
    void aTokenIsNotRememberedBeyondItsEnd() {
        life = Duration.ofSeconds(10);
        tokens.decode("good").block();
        now = START.plusSeconds(10);

        tokens.decode("good").block();

        assertThat(checks).hasValue(2);
    }

    @Test
    void aBadTokenIsNeverRemembered() {
        tokens.decode("bad").onErrorComplete().block();
        tokens.decode("bad").onErrorComplete().block();

        assertThat(checks).hasValue(2);
    }

    @Test
    void oneTokenIsNotTakenForAnother() {
        tokens.decode("one").block();

        assertThat(tokens.decode("other").block().getSubject()).isEqualTo("other");
    }

    @Test
    void theMemoryHasAnEnd() {
        for (var i = 0; i < 5_001; i++) {
            tokens.decode("good" + i).block();
        }

        tokens.decode("good0").block();

        assertThat(checks).hasValue(5_002);
    }
}
