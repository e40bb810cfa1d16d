package org.linli.api;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What only people can say of a service: {@code api.yml} names it, its problems and its features in the order in which they
 * are played; {@code <feature>.yml} has the operations with their examples.
 */
final class ServiceTexts {

    private final ObjectNode service;
    private final List<ObjectNode> features;

    /** @param folder a service's {@code src/test/resources/api} */
    ServiceTexts(Path folder) {
        service = Yaml.read(folder.resolve("api.yml"));
        features = service.required("features")
                .valueStream()
                .map(name -> Yaml.read(folder.resolve(name.asString() + ".yml")).put("name", name.asString()))
                .toList();
    }

    /**
     * One operation's.
     *
     * @param id its name in client code
     */
    record Operation(String feature, String id, JsonNode text) {

        List<String> problems() {
            return text.path("problems").valueStream().map(JsonNode::asString).toList();
        }

        Stream<Map.Entry<String, JsonNode>> examples() {
            return text.path("examples").propertyStream();
        }
    }

    ObjectNode service() {
        return service;
    }

    List<ObjectNode> features() {
        return features;
    }

    /** Whether partners may sign their calls instead of bringing a token. */
    boolean takesSignatures() {
        return service.path("partners").asBoolean(false);
    }

    ObjectNode problems() {
        return service.path("problems") instanceof ObjectNode problems
                ? problems
                : JsonNodeFactory.instance.objectNode();
    }

    /** What is known of a parameter that its type does not tell. */
    Optional<JsonNode> schemaOf(String parameter) {
        return service.path("parameters").optional(parameter).map(JsonNode::deepCopy);
    }

    /** All operations, in the order in which their examples are played. */
    List<Operation> operations() {
        var all = new ArrayList<Operation>();
        for (var feature : features) {
            feature.required("operations")
                    .propertyStream()
                    .map(found -> new Operation(feature.get("name").asString(), found.getKey(), found.getValue()))
                    .forEach(all::add);
        }
        return all;
    }

    /** The one of this method and path. */
    Operation operation(String call) {
        return operations().stream()
                .filter(operation ->
                        operation.text().required("call").asString().equals(call))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no text and no example of " + call));
    }

    /** Both languages in one line. */
    static String bilingual(JsonNode text) {
        return text.required("zh").asString() + " · " + text.required("en").asString();
    }
}
