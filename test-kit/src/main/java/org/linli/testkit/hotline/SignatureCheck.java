package org.linli.testkit.hotline;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.testkit.PartnerSigner;

/** Whether a call is signed by a key that was agreed on, now, and for the first time. */
final class SignatureCheck {

    private static final long WINDOW_SECONDS = 300;

    private final Map<String, PartnerSigner> keys = new ConcurrentHashMap<>();
    private final Set<String> nonces = ConcurrentHashMap.newKeySet();

    void expect(PartnerSigner key) {
        keys.put(key.partner(), key);
    }

    /** What is wrong with it. */
    Optional<String> objection(Headers headers, URI address, byte[] body) {
        var key = keys.get(String.valueOf(headers.getFirst("Linli-Partner")));
        var timestamp = String.valueOf(headers.getFirst("Linli-Timestamp"));
        var nonce = String.valueOf(headers.getFirst("Linli-Nonce"));
        if (key == null || !timestamp.matches("\\d{1,12}")) {
            return Optional.of("not signed by anybody known");
        }
        if (Math.abs(Instant.now().getEpochSecond() - Long.parseLong(timestamp)) > WINDOW_SECONDS) {
            return Optional.of("signed at another time");
        }
        var expected = key.sign("POST", address.getRawPath(), "", body, Long.parseLong(timestamp), nonce);
        if (!Objects.equals(expected.get("Linli-Signature"), headers.getFirst("Linli-Signature"))) {
            return Optional.of("the signature is another");
        }
        return nonces.add(nonce) ? Optional.empty() : Optional.of("the nonce was used before");
    }
}
