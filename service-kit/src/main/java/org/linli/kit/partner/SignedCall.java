package org.linli.kit.partner;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * What a signed call says of itself, before any of it is believed.
 *
 * @param path as it travels, percent-encoded
 * @param query canonical
 * @param timestamp seconds since 1970
 */
record SignedCall(
        String partner,
        String key,
        String method,
        String path,
        String query,
        long timestamp,
        String nonce,
        byte[] mac) {

    static final String PARTNER = "Linli-Partner";
    static final String KEY = "Linli-Key";
    static final String TIMESTAMP = "Linli-Timestamp";
    static final String NONCE = "Linli-Nonce";
    static final String SIGNATURE = "Linli-Signature";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
    private static final Pattern NONCES = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    private static final Pattern MAC = Pattern.compile("[0-9a-f]{64}");

    /** Whether a call means to be signed; a single one of the headers is enough. */
    static boolean isMeant(HttpHeaders headers) {
        return Stream.of(PARTNER, KEY, TIMESTAMP, NONCE, SIGNATURE).anyMatch(headers::containsHeader);
    }

    /** Empty if a header is missing, is there twice, or cannot be one. */
    static Optional<SignedCall> of(ServerHttpRequest request) {
        var headers = request.getHeaders();
        var partner = header(headers, PARTNER, NAME);
        var key = header(headers, KEY, NAME);
        var timestamp = header(headers, TIMESTAMP, SECONDS);
        var nonce = header(headers, NONCE, NONCES);
        var mac = header(headers, SIGNATURE, MAC);
        if (Stream.of(partner, key, timestamp, nonce, mac).anyMatch(String::isEmpty)) {
            return Optional.empty();
        }
        var address = request.getURI();
        return Optional.of(new SignedCall(
                partner,
                key,
                request.getMethod().name(),
                address.getRawPath(),
                CanonicalQuery.of(address.getRawQuery()),
                Long.parseLong(timestamp),
                nonce,
                HexFormat.of().parseHex(mac)));
    }

    private static String header(HttpHeaders headers, String name, Pattern form) {
        var values = headers.getOrEmpty(name);
        return values.size() == 1 && form.matcher(values.getFirst()).matches() ? values.getFirst() : "";
    }

    boolean isWithin(Duration window, Instant now) {
        try {
            return Duration.between(Instant.ofEpochSecond(timestamp), now).abs().compareTo(window) <= 0;
        } catch (DateTimeException | ArithmeticException farAway) {
            return false;
        }
    }

    /** The bytes that are signed. */
    byte[] canonical(SignatureAlgorithm algorithm, byte[] body) {
        return String.join(
                        "\n",
                        algorithm.versionLine(),
                        partner,
                        key,
                        method,
                        path,
                        query,
                        Long.toString(timestamp),
                        nonce,
                        algorithm.digest(body))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedCall that && Arrays.equals(mac, that.mac) && nonce.equals(that.nonce);
    }

    @Override
    public int hashCode() {
        return nonce.hashCode();
    }
}
