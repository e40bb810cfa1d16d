package org.linli.standalone.fuzz;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Spoils bodies: member by member, and as a whole. */
final class BodyMutations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONG = 200_000;
    private static final int TOO_LARGE = 1_100_000;
    private static final int DEEP = 3_000;
    private static final List<String> NO_OBJECTS = List.of(
            "[]", "42", "\"text\"", "{,}", "{\"a\":}", "\u0000", "<xml/>", "{\"kind\":\"HELP\"", "NaN", "{} {}");

    private final SplittableRandom random;
    private final Values values;

    BodyMutations(SplittableRandom random, Values values) {
        this.random = random;
        this.values = values;
    }

    List<Mutation> all() {
        return List.of(
                member("other members", false, this::otherMembers),
                member("odd member", false, this::oddMember),
                member("missing member", true, this::missingMember),
                member("wrong type", true, this::wrongType),
                member("extra member", true, target -> target.body().put("extra", 1)),
                member("unknown enum value", true, this::unknownValue),
                member("too long", true, this::tooLong),
                member("beyond the limit", true, this::beyond),
                whole("cut off", true, body -> Arrays.copyOf(body, random.nextInt(1, body.length))),
                whole("another body", true, ignored -> utf8(values.pick(NO_OBJECTS))),
                whole("not UTF-8", true, ignored -> new byte[] {'{', '"', (byte) 0xC3, '(', '"', ':', '1', '}'}),
                whole("deeply nested", true, ignored -> utf8("[".repeat(DEEP))),
                whole("too large", true, ignored -> utf8("\"" + "x".repeat(TOO_LARGE) + "\"")),
                whole("null", false, ignored -> utf8("null")), // where a body may be left out, it says just that
                whole("no body", false, ignored -> new byte[0]));
    }

    private static Mutation member(String name, boolean refused, Consumer<Target> change) {
        return new Mutation(
                name,
                refused,
                draft -> Target.in(draft).stream()
                        .findFirst()
                        .map(target -> {
                            change.accept(target);
                            return draft.with(target.bytes());
                        })
                        .orElse(draft));
    }

    /** A table is whatever its rows are. */
    private static Mutation whole(String name, boolean refused, UnaryOperator<byte[]> change) {
        return new Mutation(
                name, refused, draft -> Target.in(draft).isEmpty() ? draft : draft.with(change.apply(draft.body())));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void otherMembers(Target target) {
        target.members(ignored -> random.nextInt(3) == 0)
                .forEach(name -> target.body().set(name, values.valid(target.description(), target.type(name))));
    }

    private void oddMember(Target target) {
        target.spoil(values, ignored -> true, (name, type) -> values.pick(oddities()));
    }

    private List<JsonNode> oddities() {
        return List.of(
                JSON.nullNode(),
                JSON.stringNode(""),
                JSON.stringNode("   "),
                JSON.stringNode("\u0000"),
                JSON.stringNode("\uD800"),
                JSON.stringNode("$where"),
                JSON.stringNode(values.letters(LONG, false)),
                JSON.numberNode(Long.MAX_VALUE),
                JSON.numberNode(-1),
                JSON.numberNode(0.5),
                JSON.numberNode(new BigDecimal("1e400")),
                JSON.stringNode("+999999999-12-31T23:59:59Z"),
                JSON.stringNode("1969-12-31T23:59:59.999999999+18:00"),
                JSON.stringNode("0000-01-01"),
                JSON.stringNode("+999999999-12-31"),
                JSON.objectNode().put("$gt", ""),
                JSON.arrayNode());
    }

    private void missingMember(Target target) {
        var required = Values.list(target.schema().path("required"));
        if (required.isEmpty()) {
            target.body().put("extra", 1);
        } else {
            target.body().remove(values.pick(required).asString());
        }
    }

    private void wrongType(Target target) {
        target.spoil(values, ignored -> true, (name, type) -> switch (type.path("type")
                .path(0)
                .asString(type.path("type").asString(""))) {
            case "object", "number", "integer", "boolean" -> JSON.stringNode("x");
            default ->
                values.pick(List.of(
                        JSON.objectNode().put("no", "such"), JSON.arrayNode().add(1), JSON.numberNode(1.5)));
        });
    }

    private void unknownValue(Target target) {
        target.spoil(
                values,
                type -> type.has("enum"),
                (name, type) -> JSON.stringNode(values.pick(List.of("NO_SUCH", "", "help", "0"))));
    }

    private void tooLong(Target target) {
        target.spoil(
                values,
                type -> type.has("maxLength"),
                (name, type) -> JSON.stringNode("长".repeat(type.get("maxLength").asInt() + 1)));
    }

    private void beyond(Target target) {
        target.spoil(
                values,
                type -> type.has("maximum"),
                (name, type) -> JSON.numberNode(type.get("maximum").asLong() + 1));
    }
}
