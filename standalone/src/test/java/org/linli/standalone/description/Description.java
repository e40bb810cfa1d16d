package org.linli.standalone.description;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.linli.api.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A committed description, to be held against the running suite. */
public final class Description {

    /** Where they are. */
    public static final Path FOLDER = Path.of("../docs/api");

    private static final List<String> IN_ORDER =
            List.of("gateway", "grid-service", "party-member-service", "request-service", "evaluation-service");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final String name;
    private final ObjectNode document;
    private final SchemaRegistry schemas;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    private Description(String name) {
        this.name = name;
        this.document = Yaml.read(FOLDER.resolve(name + ".yaml"));
        this.schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(iri(), document.toString())));
    }

    /** All of them, in the order in which their examples are played. */
    public static List<Description> all() {
        return IN_ORDER.stream()
                .filter(name -> Files.exists(FOLDER.resolve(name + ".yaml")))
                .map(Description::new)
                .toList();
    }

    public String name() {
        return name;
    }

    private String iri() {
        return "https://linli.invalid/" + name;
    }

    /** What it says of how its examples are played. */
    public Stream<JsonNode> story() {
        return document.path("x-linli-story").valueStream();
    }

    public List<Operation> operations() {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> new Operation(
                                this,
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue())))
                .toList();
    }

    /** The one of this id. */
    public Operation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What a reference refers to; anything else is itself. */
    public JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? resolved(document.at(node.get("$ref").asString().substring(1)))
                : node;
    }

    /** What is wrong with a value, by a schema of this description; empty if nothing is. */
    List<String> wrongWith(JsonNode value, JsonNode schema) {
        var wanted = schema.toString();
        return compiled
                .computeIfAbsent(
                        wanted,
                        text -> schemas.getSchema(
                                SchemaLocation.of(iri() + "/" + Integer.toHexString(text.hashCode())), rooted(schema)))
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    /** References within the document are followed from everywhere. */
    private JsonNode rooted(JsonNode schema) {
        var copy = schema.deepCopy();
        copy.findParents("$ref").forEach(parent -> {
            var holder = (ObjectNode) parent;
            holder.put("$ref", iri() + holder.get("$ref").asString());
        });
        return copy;
    }
}
