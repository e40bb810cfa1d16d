package org.linli.kit.idempotency;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One caller's key for one call. All that is stored is derived from it by SHA-256, one way: whoever reads the store learns neither
 * key nor body, and opens a remembered answer only with the key itself.
 */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    private static final Predicate<String> WELL_FORMED =
            Pattern.compile("[!-~]{1,128}").asMatchPredicate();
    private static final int SHORT = 16;

    private final byte[] secret;

    private IdempotencyKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * @param headers what the caller sent
     * @throws KeyRefused.Malformed unless it is one well-formed key
     */
    static IdempotencyKey of(String subject, List<String> headers) {
        if (headers.size() != 1 || !WELL_FORMED.test(headers.getFirst())) {
            throw new KeyRefused.Malformed();
        }
        return new IdempotencyKey(sha256(utf8(headers.getFirst()), new byte[] {0}, utf8(subject)));
    }

    /** Under which its claim is found. */
    String claimId() {
        var hash = sha256(utf8("claim"), secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, SHORT));
    }

    /** What tells this call from others under the same key. */
    String fingerprint(String method, URI uri, byte[] body) {
        var call = utf8(method + " " + uri.getRawPath() + "?" + uri.getRawQuery() + "\n");
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(utf8("call"), secret, call, body));
    }

    /** A key of 256 bits to seal the answer with. */
    byte[] sealingKey() {
        return sha256(utf8("answer"), secret);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
