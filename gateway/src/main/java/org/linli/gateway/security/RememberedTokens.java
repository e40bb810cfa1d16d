package org.linli.gateway.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Spares a token that was good a moment ago the check of its signature, which costs more than the gateway's other work on
 * a request together. Only good tokens get in, so nobody can push them out with rubbish. The price: a token whose key is
 * withdrawn stays good for up to a minute.
 */
final class RememberedTokens implements ReactiveJwtDecoder {

    private static final Duration MOMENT = Duration.ofMinutes(1);
    private static final int MOST = 5_000;

    private final ReactiveJwtDecoder checked;
    private final InstantSource clock;
    private final Map<String, Good> remembered = new ConcurrentHashMap<>();

    /** @param checked checks a token in full */
    RememberedTokens(ReactiveJwtDecoder checked, InstantSource clock) {
        this.checked = checked;
        this.clock = clock;
    }

    private record Good(Jwt token, Instant until) {}

    @Override
    public Mono<Jwt> decode(String token) {
        var good = remembered.get(token);
        return good != null && clock.instant().isBefore(good.until())
                ? Mono.just(good.token())
                : checked.decode(token).doOnNext(this::remember);
    }

    private void remember(Jwt token) {
        var until = clock.instant().plus(MOMENT);
        var expiry = token.getExpiresAt();
        if (remembered.size() >= MOST) {
            remembered.clear();
        }
        remembered.put(
                token.getTokenValue(), new Good(token, expiry == null || until.isBefore(expiry) ? until : expiry));
    }
}
