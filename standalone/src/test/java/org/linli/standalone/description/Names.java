package org.linli.standalone.description;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What the examples' ids are called this time: wherever an answer has another text than the example shows, later requests
 * that say the one mean the other. A reference to an answer that nobody has recorded yet is called what came back.
 */
final class Names {

    private static final int SHORTEST = 8;
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z]+\\.[a-z0-9-]+)(/[^}]+)}");

    private final Map<String, String> actual = new HashMap<>();
    private final Map<String, JsonNode> answers = new HashMap<>();

    void learn(String example, JsonNode documented, JsonNode given) {
        answers.put(example, given);
        compare(documented, given);
    }

    private void compare(JsonNode documented, JsonNode given) {
        if (documented.isString() && given.isString()) {
            var text = documented.asString();
            if (text.length() >= SHORTEST && !text.equals(given.asString())) {
                actual.putIfAbsent(text, given.asString());
            }
        }
        documented.propertyStream().forEach(member -> compare(member.getValue(), given.path(member.getKey())));
        for (var i = 0; documented.isArray() && i < documented.size(); i++) {
            compare(documented.get(i), given.path(i));
        }
    }

    /** What a documented text is this time. */
    String translated(String text) {
        var now = REFERENCE
                .matcher(text)
                .replaceAll(
                        found -> answers.get(found.group(1)).at(found.group(2)).asString());
        for (var name : longestFirst(Map.Entry::getKey)) {
            now = now.replace(name.getKey(), name.getValue());
        }
        return now;
    }

    /** How the examples call what was given this time. */
    String documented(String text) {
        var then = text;
        for (var name : longestFirst(Map.Entry::getValue)) {
            then = then.replace(name.getValue(), name.getKey());
        }
        return then;
    }

    /** One id may be part of another. */
    private List<Map.Entry<String, String>> longestFirst(Function<Map.Entry<String, String>, String> side) {
        return actual.entrySet().stream()
                .sorted(Comparator.comparingInt(name -> -side.apply(name).length()))
                .toList();
    }
}
