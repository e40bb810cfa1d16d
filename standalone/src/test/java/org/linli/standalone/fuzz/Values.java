package org.linli.standalone.fuzz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.linli.standalone.description.Description;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values of a schema, at random and at its edges. */
final class Values {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String LETTERS = "aZ0 网格é\uD83C\uDFE0\u202E-_.'\"\\<>${}\u0000\n%";
    private static final int LONG_ENOUGH = 40;

    private final SplittableRandom random;

    Values(SplittableRandom random) {
        this.random = random;
    }

    /** A value that the schema takes, as far as the schema says what it takes. */
    JsonNode valid(Description description, JsonNode reference) {
        var schema = description.resolved(reference);
        if (schema.has("anyOf")) {
            return valid(description, pick(list(schema.get("anyOf"))));
        }
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            return pick(list(schema.get("enum")));
        }
        return switch (type(schema)) {
            case "object" -> object(description, schema);
            case "array" -> array(description, schema);
            case "string" -> JSON.stringNode(text(schema));
            case "integer" -> JSON.numberNode((long) number(schema, -5, 1_000_000));
            case "number" -> JSON.numberNode(number(schema, -200, 200));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.nullNode();
        };
    }

    private String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? pick(list(type)).asString() : type.asString("null");
    }

    private JsonNode object(Description description, JsonNode schema) {
        var required =
                list(schema.path("required")).stream().map(JsonNode::asString).toList();
        var made = JSON.objectNode();
        schema.path("properties")
                .propertyStream()
                .filter(member -> required.contains(member.getKey()) || random.nextBoolean())
                .forEach(member -> made.set(member.getKey(), valid(description, member.getValue())));
        return made;
    }

    private JsonNode array(Description description, JsonNode schema) {
        var made = JSON.arrayNode();
        var size = schema.path("minItems").asInt(0) + random.nextInt(3);
        for (var i = 0; i < size; i++) {
            made.add(valid(description, schema.path("items")));
        }
        return made;
    }

    private double number(JsonNode schema, double low, double high) {
        var least = schema.path("minimum").asDouble(low);
        var most = schema.path("maximum").asDouble(high);
        return switch (random.nextInt(4)) {
            case 0 -> least;
            case 1 -> most;
            default -> random.nextDouble(least, most);
        };
    }

    private String text(JsonNode schema) {
        var pattern = schema.path("pattern").asString("");
        if (pattern.contains("\\d{6}(")) {
            return code();
        }
        return switch (schema.path("format").asString("")) {
            case "date-time" ->
                Instant.ofEpochSecond(random.nextLong(0, 4_000_000_000L)).toString();
            case "date" ->
                Instant.ofEpochSecond(random.nextLong(0, 4_000_000_000L))
                        .toString()
                        .substring(0, 10);
            default -> letters(length(schema), pattern.contains("\\S"));
        };
    }

    private int length(JsonNode schema) {
        var least = schema.path("minLength").asInt(0);
        var most = schema.path("maxLength").asInt(LONG_ENOUGH);
        return switch (random.nextInt(6)) {
            case 0 -> least;
            case 1 -> most;
            default -> random.nextInt(least, Math.min(most, least + LONG_ENOUGH) + 1);
        };
    }

    /** So many UTF-16 units of whatever people and programs write. */
    String letters(int length, boolean withoutSpace) {
        var made = new StringBuilder(length);
        while (made.length() < length) {
            var letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
            made.append(withoutSpace && Character.isWhitespace(letter) ? 'x' : letter);
        }
        return made.toString();
    }

    /** A code of some level, near the sample district or far from it. */
    String code() {
        var near = random.nextInt(4) > 0 ? "140213990099" : "";
        var made = new StringBuilder(near);
        var digits = 6 + 3 * random.nextInt(5);
        while (made.length() < digits) {
            made.append(random.nextInt(10));
        }
        return made.substring(0, digits);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    static List<JsonNode> list(JsonNode array) {
        var all = new ArrayList<JsonNode>();
        array.forEach(all::add);
        return all;
    }
}
