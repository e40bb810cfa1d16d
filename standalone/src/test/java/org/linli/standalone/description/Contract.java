package org.linli.standalone.description;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** Holds an answer against what is described. */
public final class Contract {

    private Contract() {}

    /** What is wrong with an answer; empty if it is one of those described. */
    public static List<String> broken(Operation operation, Reply reply) {
        var described = operation.answer(reply.status());
        if (described.isMissingNode()) {
            return List.of("undocumented status " + reply.status());
        }
        var wrong = new ArrayList<String>();
        described.path("headers").propertyStream().forEach(header -> {
            var value = reply.header(header.getKey());
            var schema = operation.description().resolved(header.getValue()).path("schema");
            if (value.isEmpty()) {
                wrong.add("no header " + header.getKey());
            } else {
                operation.description().wrongWith(StringNode.valueOf(value), schema).stream()
                        .map(error -> header.getKey() + error)
                        .forEach(wrong::add);
            }
        });
        described.path("content").propertyStream().findFirst().ifPresent(content -> {
            if (!reply.header("Content-Type").startsWith(content.getKey())) {
                wrong.add("is " + reply.header("Content-Type") + ", not " + content.getKey());
            }
            var body = content.getKey().endsWith("json") ? json(reply.body()) : StringNode.valueOf(reply.body());
            wrong.addAll(
                    operation.description().wrongWith(body, content.getValue().path("schema")));
        });
        return wrong;
    }

    static JsonNode json(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }
}
