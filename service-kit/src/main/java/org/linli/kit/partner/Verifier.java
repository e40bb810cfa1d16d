package org.linli.kit.partner;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Decides on a signed call. The nonce is used last: what is not signed well uses up nobody's. */
final class Verifier {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final Partners partners;
    private final Nonces nonces;
    private final InstantSource clock;

    Verifier(Partners partners, Nonces nonces, InstantSource clock) {
        this.partners = partners;
        this.nonces = nonces;
        this.clock = clock;
    }

    /** What can be told from the head of a call, before its body is read. */
    Optional<Outcome> refusal(SignedCall call) {
        if (partners.find(call.partner()).isEmpty()) {
            return Optional.of(Outcome.UNKNOWN_PARTNER);
        }
        return call.isWithin(WINDOW, clock.instant()) ? Optional.empty() : Optional.of(Outcome.SIGNATURE_EXPIRED);
    }

    Mono<Outcome> verify(SignedCall call, byte[] body) {
        if (!isSigned(call, body)) {
            return Mono.just(Outcome.SIGNATURE_INVALID);
        }
        return nonces.use(call).map(first -> first ? Outcome.VERIFIED : Outcome.NONCE_REPLAYED);
    }

    private boolean isSigned(SignedCall call, byte[] body) {
        return partners.find(call.partner())
                .flatMap(partner -> partner.key(call.key(), clock.instant()))
                .filter(key -> {
                    var canonical = call.canonical(key.algorithm(), body);
                    return MessageDigest.isEqual(key.algorithm().sign(key.bytes(), canonical), call.mac());
                })
                .isPresent();
    }
}
