package org.linli.request.suggestion;

import java.util.List;
import org.linli.request.flow.FlowRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What of suggestions is settable.
 *
 * @param classes that a suggestion may be put into; one that is in use keeps its code for ever
 */
@ConfigurationProperties("linli.request.suggestion")
record SuggestionSettings(List<SuggestionClass> classes) {

    SuggestionSettings {
        classes = List.copyOf(classes);
    }

    /**
     * A class (类别).
     *
     * @param code its own, in capitals
     */
    record SuggestionClass(String code, String zh, String en) {

        SuggestionClass {
            if (!code.matches("[A-Z][A-Z_]{0,39}")) {
                throw new IllegalArgumentException("a class is named in capitals: " + code);
            }
        }
    }

    /**
     * Insists that there is such a class.
     *
     * @return its code
     */
    String require(String code) {
        if (classes.stream().noneMatch(each -> each.code().equals(code))) {
            throw new FlowRefused.Unfit("suggestionClass", "没有这个类别：" + code, "is one of the classes");
        }
        return code;
    }
}
