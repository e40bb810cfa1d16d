package org.linli.kit.partner;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A query in the one form that is signed: names and values decoded as a form's are, encoded anew by RFC 3986, each pair as
 * {@code name=value}, sorted.
 */
final class CanonicalQuery {

    private CanonicalQuery() {}

    /** @param raw as it travels; null and empty are alike */
    static String of(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        return Arrays.stream(raw.split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .map(CanonicalQuery::pair)
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static String pair(String raw) {
        var equals = raw.indexOf('=');
        return equals < 0 ? anew(raw) + "=" : anew(raw.substring(0, equals)) + "=" + anew(raw.substring(equals + 1));
    }

    private static String anew(String encoded) {
        return URLEncoder.encode(decoded(encoded), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return encoded; // then nobody else can decode it either, and it is signed as it is
        }
    }
}
