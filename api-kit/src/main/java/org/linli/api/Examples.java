package org.linli.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/**
 * Answers that the suite once gave to the examples: {@code <service>/<operation>.<example>.json}, each with status, headers
 * and body. A text refers to one as <code>${operation.example/pointer}</code>, so that ids agree everywhere.
 */
final class Examples {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z]+\\.[a-z0-9-]+)(/[^}]+)}");

    private final Path folder;

    Examples(Path folder) {
        this.folder = folder;
    }

    /** What came back; nothing if it has not been played yet. */
    Optional<JsonNode> answerTo(String operation, String example) {
        return find(operation + "." + example);
    }

    private Optional<JsonNode> find(String name) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(name + ".json"))
                    .findFirst()
                    .map(file -> JsonMapper.shared().readTree(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same with what it refers to put in; what has not been played yet stays a reference. */
    JsonNode resolved(JsonNode text) {
        return switch (text.getNodeType()) {
            case STRING -> resolved(text.asString());
            case OBJECT -> {
                var members = JsonNodeFactory.instance.objectNode();
                text.propertyStream().forEach(member -> members.set(member.getKey(), resolved(member.getValue())));
                yield members;
            }
            case ARRAY ->
                JsonNodeFactory.instance
                        .arrayNode()
                        .addAll(text.valueStream().map(this::resolved).collect(Collectors.toList()));
            case BINARY, BOOLEAN, MISSING, NULL, NUMBER, POJO -> text;
        };
    }

    private JsonNode resolved(String text) {
        return StringNode.valueOf(REFERENCE
                .matcher(text)
                .replaceAll(found -> find(found.group(1))
                        .map(answer ->
                                answer.required("body").at(found.group(2)).asString())
                        .orElse(found.group())
                        .replace("$", "\\$")));
    }
}
