package org.linli.gateway.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The issuer's public keys. They are asked for again when they are old or a token names a key that is not among them, but
 * not more often than every few seconds, or anybody could make the gateway flood the issuer with tokens of their own
 * making. While the issuer is away, the keys that are known go on being good.
 */
final class SigningKeys implements Function<SignedJWT, Flux<JWK>> {

    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(10);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);
    private static final Duration OLD = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final Mono<JWKSet> published;
    private volatile Known known = new Known(new JWKSet(), Instant.EPOCH);

    /** @param published fetches the keys from the issuer */
    SigningKeys(Mono<JWKSet> published, InstantSource clock) {
        this.clock = clock;
        this.published = published
                .doOnNext(keys -> known = new Known(keys, clock.instant()))
                .cache(_ -> AT_MOST_EVERY, _ -> AFTER_A_FAILURE, () -> AFTER_A_FAILURE);
    }

    private record Known(JWKSet keys, Instant since) {

        boolean hasKeyOf(SignedJWT token) {
            return keys.getKeyByKeyId(token.getHeader().getKeyID()) != null;
        }

        boolean isOldAt(Instant now) {
            return since.plus(OLD).isBefore(now);
        }
    }

    @Override
    public Flux<JWK> apply(SignedJWT token) {
        var now = known;
        var asked = published.onErrorResume(_ -> now.hasKeyOf(token), _ -> Mono.just(now.keys()));
        var keys = now.hasKeyOf(token) && !now.isOldAt(clock.instant()) ? Mono.just(now.keys()) : asked;
        return keys.flatMapIterable(JWKSet::getKeys);
    }
}
