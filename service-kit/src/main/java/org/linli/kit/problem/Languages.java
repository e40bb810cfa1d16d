package org.linli.kit.problem;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** Which languages a reader wants. */
public final class Languages {

    private Languages() {}

    /** Best first; none if the header makes no sense: nobody is refused an answer for that. */
    public static List<Locale> of(HttpHeaders headers) {
        try {
            return headers.getAcceptLanguageAsLocales();
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
