package org.linli.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.gateway.TestIssuer;
import reactor.core.publisher.Mono;

class SigningKeysTest {

    private static final RSAKey OURS = TestIssuer.newKey("ours");
    private static final RSAKey FOREIGN = TestIssuer.newKey("foreign");

    private final AtomicInteger fetches = new AtomicInteger();
    private Instant now = Instant.parse("2026-11-22T00:00:00Z");
    private Mono<JWKSet> issuer = Mono.just(new JWKSet(OURS));
    private final SigningKeys keys = new SigningKeys(
            Mono.defer(() -> {
                fetches.incrementAndGet();
                return issuer;
            }),
            () -> now);

    private List<JWK> keysFor(RSAKey key) throws ParseException {
        var token = SignedJWT.parse(TestIssuer.signed(key, new JWTClaimsSet.Builder().build()));
        return keys.apply(token).collectList().block(Duration.ofSeconds(5));
    }

    @Test
    void knownKeysAreNotAskedForAgain() throws ParseException {
        keysFor(OURS);
        keysFor(OURS);

        assertThat(fetches).hasValue(1);
    }

    @Test
    void manyForeignTokensDoNotFloodTheIssuer() throws ParseException {
        for (var i = 0; i < 20; i++) {
            keysFor(FOREIGN);
        }

        assertThat(fetches).hasValue(1);
    }

    @Test
    void oldKeysStayGoodWhileTheIssuerIsAway() throws ParseException {
        var young = new SigningKeysTest();
        young.keysFor(OURS);
        young.issuer = Mono.error(new IllegalStateException("away"));
        young.now = young.now.plus(Duration.ofHours(1));

        assertThat(young.keysFor(OURS)).extracting(JWK::getKeyID).containsExactly("ours");
    }

    @Test
    void withoutAnyKeysTheFailureIsTold() {
        issuer = Mono.error(new IllegalStateException("away"));

        assertThatIllegalStateException().isThrownBy(() -> keysFor(OURS)).withMessage("away");
    }
}
