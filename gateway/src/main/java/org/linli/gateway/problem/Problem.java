package org.linli.gateway.problem;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * One problem, before it is put into the reader's language.
 *
 * @param slug stable name; {@code type} is {@code urn:linli:problem:<slug>}
 * @param service the service that is to blame; empty where none is
 * @param headers what the answer carries besides the body
 */
record Problem(HttpStatus status, String slug, String zh, String en, String service, HttpHeaders headers) {

    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    static Problem of(HttpStatus status, String slug, String zh, String en) {
        return new Problem(status, slug, zh, en, "", new HttpHeaders());
    }

    Problem by(String service) {
        return new Problem(status, slug, zh, en, service, headers);
    }

    Problem with(String header, String value) {
        var more = new HttpHeaders(headers);
        more.set(header, value);
        return new Problem(status, slug, zh, en, service, more);
    }

    /**
     * The detail in the language that is asked for, Chinese unless English comes first.
     *
     * @param languages an {@code Accept-Language} header
     */
    String detail(String languages) {
        return Locale.ENGLISH.equals(best(languages)) ? en : zh;
    }

    private static Locale best(String languages) {
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(languages), SPOKEN);
            return best == null ? Locale.CHINESE : best;
        } catch (IllegalArgumentException malformed) {
            return Locale.CHINESE;
        }
    }
}
