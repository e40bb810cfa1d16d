package org.linli.request.open311;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may ask for what by Open311.
 *
 * @param jurisdiction division that is meant where a call names none; empty: it has to name one
 * @param keys of each client, the SHA-256 of its {@code api_key} in hexadecimal digits, so that the settings do not give it away
 * @param days how long a span of time a list may cover
 * @param most requests that a list holds
 */
@ConfigurationProperties("linli.request.open311")
record Open311Settings(
        @DefaultValue("") String jurisdiction,
        @DefaultValue Map<String, String> keys,
        @DefaultValue("90") int days,
        @DefaultValue("1000") int most) {

    /** Whose key it is. */
    Optional<String> clientOf(String key) {
        var given = digest(key);
        return keys.entrySet().stream()
                .filter(client -> MessageDigest.isEqual(
                        given, client.getValue().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static byte[] digest(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
