package org.linli.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes out the shared parts that a service does not use. */
final class Unused {

    private static final List<String> KINDS = List.of("parameters", "headers", "schemas");

    private Unused() {}

    static void takenOut(ObjectNode document) {
        var components = (ObjectNode) document.required("components");
        for (var before = -1; before != references(document).size(); ) {
            var used = references(document);
            before = used.size();
            for (var kind : KINDS) {
                var parts = (ObjectNode) components.required(kind);
                Set.copyOf(parts.propertyNames()).stream()
                        .filter(name -> !used.contains("#/components/" + kind + "/" + name))
                        .forEach(parts::remove);
            }
        }
        KINDS.stream().filter(kind -> components.required(kind).isEmpty()).forEach(components::remove);
    }

    private static Set<String> references(JsonNode document) {
        return document.findValues("$ref").stream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
