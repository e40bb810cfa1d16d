package org.linli.api;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Paging;
import org.linli.kit.store.IfMatch;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a call is told in its path, query and headers. */
final class Parameters {

    /** What the kit makes of headers, tokens and keys, described where all operations are. */
    private static final Set<Class<?>> SUPPLIED = Set.of(Caller.class, IfMatch.class, NewId.class);

    private final Schemas schemas;
    private final ServiceTexts texts;

    Parameters(Schemas schemas, ServiceTexts texts) {
        this.schemas = schemas;
        this.texts = texts;
    }

    void describe(Endpoint endpoint, ArrayNode into) {
        endpoint.parameters().forEach(parameter -> describe(parameter, into));
        Standard.headersOf(endpoint).forEach(name -> reference(name, into));
    }

    private void describe(MethodParameter parameter, ArrayNode into) {
        var path = parameter.getParameterAnnotation(PathVariable.class);
        var query = parameter.getParameterAnnotation(RequestParam.class);
        var type = parameter.getParameterType();
        if (path != null) {
            one(parameter, path.name(), "path", true, into);
        } else if (query != null) {
            var hasDefault = !query.defaultValue().equals(ValueConstants.DEFAULT_NONE);
            var described = one(
                    parameter, query.name(), "query", query.required() && !hasDefault && type != Optional.class, into);
            if (hasDefault) {
                var schema = (ObjectNode) described.get("schema");
                schema.set("default", typed(query.defaultValue(), schema));
            }
        } else if (type == Paging.class) {
            reference("cursor", into);
            reference("limit", into);
        } else if (!SUPPLIED.contains(type)
                && !parameter.hasParameterAnnotation(RequestBody.class)
                && !type.getName().startsWith("org.springframework.")) {
            throw new IllegalStateException("nobody has said how " + type + " is described");
        }
    }

    /** @param given the annotation's name for it; empty if the Java name is the one */
    private ObjectNode one(MethodParameter parameter, String given, String in, boolean required, ArrayNode into) {
        var name = given.isEmpty() ? Objects.requireNonNull(parameter.getParameterName()) : given;
        var described = into.addObject().put("name", name).put("in", in).put("required", required);
        var schema = schemas.of(parameter.nestedIfOptional().getNestedGenericParameterType());
        if (schema.path("type").asString("").equals("string") && !schema.has("format") && !schema.has("enum")) {
            schema.put("minLength", 1);
        }
        described.set(
                "schema", texts.schemaOf(name).map(own -> (ObjectNode) own).orElse(schema));
        return described;
    }

    private static void reference(String name, ArrayNode into) {
        into.addObject().put("$ref", "#/components/parameters/" + name);
    }

    /** What stands as text in a path or query, as a value of the parameter's own type. */
    static JsonNode typed(String text, JsonNode schema) {
        return switch (schema.path("type").asString("")) {
            case "number" -> JsonNodeFactory.instance.numberNode(Double.parseDouble(text));
            case "integer" -> JsonNodeFactory.instance.numberNode(Long.parseLong(text));
            case "boolean" -> JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(text));
            default -> JsonNodeFactory.instance.stringNode(text);
        };
    }
}
