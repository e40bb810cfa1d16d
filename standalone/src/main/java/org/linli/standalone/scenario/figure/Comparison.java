package org.linli.standalone.scenario.figure;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** One expectation beside what came out. */
public record Comparison(Figure figure, String expected, String actual) {

    static Comparison of(Figure figure, JsonNode expected, Readings readings) {
        return of(figure, expected, figure.in(readings));
    }

    /** The same of what somebody else has read. */
    public static Comparison of(Figure figure, JsonNode expected, JsonNode actual) {
        return new Comparison(figure, text(expected), text(actual));
    }

    /** Digit for digit; in a table of counts, what is absent is 0. */
    private static String text(JsonNode value) {
        if (!value.isObject()) {
            return value.isMissingNode() ? "nothing" : value.asString();
        }
        var counts = new TreeMap<String, String>();
        value.properties().stream()
                .filter(entry -> !entry.getValue().asString().equals("0"))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().asString()));
        return ((Map<String, String>) counts).toString();
    }

    /** Whether it is as expected. */
    public boolean isEqual() {
        return expected.equals(actual);
    }

    @Override
    public String toString() {
        return isEqual()
                ? "ok       %s = %s".formatted(figure.key(), actual)
                : "differs: %s: expected %s, got %s".formatted(figure.key(), expected, actual);
    }
}
