package org.linli.standalone.description;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One operation of a description.
 *
 * @param node as it is described
 */
public record Operation(Description description, String method, String path, JsonNode node) {

    public String id() {
        return node.required("operationId").asString();
    }

    /** Its parameters, references followed. */
    public List<JsonNode> parameters() {
        return node.path("parameters").valueStream().map(description::resolved).toList();
    }

    /** The body's media type; empty if it takes none. */
    public String consumes() {
        return node.path("requestBody")
                .path("content")
                .propertyStream()
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** What is said of the body; missing if it takes none. */
    public JsonNode body() {
        return node.path("requestBody").path("content").path(consumes());
    }

    /** What is said of answers with a status; missing if nothing is. */
    public JsonNode answer(int status) {
        return description.resolved(node.path("responses").path(Integer.toString(status)));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
