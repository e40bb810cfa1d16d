package org.linli.kit.problem;

import java.util.List;
import java.util.Locale;

/**
 * Something that people read, in both languages.
 *
 * @param zh Chinese, the default
 * @param en English
 */
public record Text(String zh, String en) {

    /** The one that the reader's languages, best first, ask for. */
    public String in(List<Locale> languages) {
        return languages.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("zh") || language.equals("en"))
                .findFirst()
                .filter("en"::equals)
                .map(ignored -> en)
                .orElse(zh);
    }
}
