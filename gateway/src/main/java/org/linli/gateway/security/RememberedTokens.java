package org.linli.gateway.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Spares a token that was good a moment ago the check of its signature, which costs more than the gateway's other work on
 * a request together. Only good tokens get in, so nobody can push them out with rubbish. The price: a token whose key is
 * withdrawn stays good for up to a minute.
 */
final class RememberedTokens {

    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final ReactiveJwtDecoder checked;
    private final Clients clients;
    private final InstantSource clock;
    private final Cache<String, Good> remembered;

    /**
     * @param checked checks a token in full
     * @param most tokens that are remembered
     */
    RememberedTokens(ReactiveJwtDecoder checked, Clients clients, InstantSource clock, int most) {
        this.checked = checked;
        this.clients = clients;
        this.clock = clock;
        this.remembered =
                Caffeine.newBuilder().maximumSize(most).expireAfterWrite(MOMENT).build();
    }

    private record Good(Client client, Instant until) {}

    /** Whose token it is, if it was good a moment ago. */
    @Nullable
    Client known(String token) {
        var good = remembered.getIfPresent(token);
        return good != null && clock.instant().isBefore(good.until()) ? good.client() : null;
    }

    /** Checks it in full. */
    Mono<Client> check(String token) {
        return checked.decode(token).map(this::remember);
    }

    private Client remember(Jwt token) {
        var client = clients.of(token);
        var until = clock.instant().plus(MOMENT);
        var expiry = token.getExpiresAt();
        remembered.put(
                token.getTokenValue(), new Good(client, expiry == null || until.isBefore(expiry) ? until : expiry));
        return client;
    }

    long size() {
        remembered.cleanUp();
        return remembered.estimatedSize();
    }
}
