package org.linli.standalone.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.linli.standalone.description.Description;
import org.linli.standalone.description.Draft;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A body, and what its description says of it. */
record Target(ObjectNode body, JsonNode schema, Description description) {

    /** Nothing for a call without a JSON body. */
    static List<Target> in(Draft draft) {
        var operation = draft.operation();
        if (draft.body().length == 0 || !operation.consumes().equals("application/json")) {
            return List.of();
        }
        var schema = operation.description().resolved(operation.body().path("schema"));
        return List.of(
                new Target((ObjectNode) JsonMapper.shared().readTree(draft.body()), schema, operation.description()));
    }

    byte[] bytes() {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    List<String> members(Predicate<JsonNode> wanted) {
        return schema.path("properties").propertyNames().stream()
                .filter(name -> wanted.test(type(name)))
                .toList();
    }

    JsonNode type(String member) {
        var type = description.resolved(schema.path("properties").path(member));
        return type.has("anyOf") ? description.resolved(type.get("anyOf").get(1)) : type;
    }

    /** Changes one member of a kind; where there is none, adds one that nobody described. */
    void spoil(Values values, Predicate<JsonNode> wanted, BiFunction<String, JsonNode, JsonNode> change) {
        var names = members(wanted);
        if (names.isEmpty()) {
            body.put("extra", 1);
        } else {
            var name = values.pick(names);
            body.set(name, change.apply(name, type(name)));
        }
    }
}
