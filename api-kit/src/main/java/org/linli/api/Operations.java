package org.linli.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.kit.identity.Role;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes one operation after the other, and the story that their examples tell together. */
final class Operations {

    private final ServiceTexts texts;
    private final Examples examples;
    private final Schemas input = Schemas.ofInput();
    private final Schemas output = Schemas.ofOutput();
    private final Parameters parameters;
    private final Problems problems;

    Operations(ServiceTexts texts, Examples examples) {
        this.texts = texts;
        this.examples = examples;
        this.parameters = new Parameters(input, texts);
        this.problems = new Problems(texts);
    }

    void describe(Endpoint endpoint, ObjectNode paths, ObjectNode sharedResponses) {
        var text = texts.operation(endpoint.call());
        var path =
                paths.has(endpoint.path()) ? (ObjectNode) paths.get(endpoint.path()) : paths.putObject(endpoint.path());
        var operation = path.putObject(endpoint.method().toLowerCase(Locale.ROOT));
        operation.putArray("tags").add(text.feature());
        operation.put("operationId", text.id()).put("summary", ServiceTexts.bilingual(text.text()));
        var roles = endpoint.roles().stream().map(Enum::name).toList();
        operation.put("description", description(text.text(), String.join(", ", roles)));
        roles.forEach(operation.putArray("x-allowed-roles")::add);
        if (isForPartners(endpoint)) {
            Standard.tokenOrSignature(operation.putArray("security"));
        }
        parameters.describe(endpoint, operation.putArray("parameters"));
        endpoint.body().findFirst().ifPresent(body -> body(endpoint, body, operation.putObject("requestBody")));
        var responses = operation.putObject("responses");
        var success = responses.putObject("200");
        problems.describe(endpoint, ownProblems(endpoint, text), responses, sharedResponses);
        success(endpoint, success);
        text.examples()
                .forEach(example -> example(endpoint, text.id(), example.getKey(), example.getValue(), operation));
    }

    /** A partner calls in the role of the hotline. */
    private boolean isForPartners(Endpoint endpoint) {
        return texts.takesSignatures() && endpoint.roles().contains(Role.HOTLINE);
    }

    private List<String> ownProblems(Endpoint endpoint, ServiceTexts.Operation text) {
        return isForPartners(endpoint)
                ? Stream.concat(text.problems().stream(), Problems.OF_SIGNATURES.stream())
                        .toList()
                : text.problems();
    }

    private static String description(JsonNode text, String roles) {
        var more = text.has("more") ? ServiceTexts.bilingual(text.get("more")) + "\n\n" : "";
        return more + "角色 · roles: " + roles;
    }

    private void body(Endpoint endpoint, MethodParameter parameter, ObjectNode into) {
        var annotation = parameter.getParameterAnnotation(RequestBody.class);
        var isRequired = annotation != null && annotation.required();
        into.put("required", isRequired);
        if (!isRequired) {
            into.put("description", "可省略或为 null · may be left out, or be null");
        }
        var content = into.putObject("content");
        endpoint.consumes()
                .forEach(type -> content.putObject(type)
                        .set("schema", endpoint.takesJson() ? input.of(parameter.getGenericParameterType()) : text()));
    }

    private static ObjectNode text() {
        return JsonNodeFactory.instance.objectNode().put("type", "string");
    }

    private void success(Endpoint endpoint, ObjectNode response) {
        response.put("description", "完成 · done");
        header(response, "X-Request-Id");
        response.putObject("content")
                .putObject(endpoint.produces())
                .set("schema", endpoint.givesJson() ? output.of(endpoint.answer()) : text());
    }

    private static void header(ObjectNode response, String name) {
        response.withObject("headers").putObject(name).put("$ref", "#/components/headers/" + name);
    }

    /** An example stands wherever its values go: with the parameters, the body, and the answer. */
    private void example(Endpoint endpoint, String operation, String name, JsonNode example, ObjectNode into) {
        var asked = examples.resolved(example);
        var given = examples.answerTo(operation, name);
        if (given.filter(Operations::isGood).isPresent()) { // what is refused may be malformed
            parameters(asked.path("params"), name, into);
        }
        asked.optional("body")
                .ifPresent(body -> ((ObjectNode) into.optional("requestBody")
                                .orElseThrow(() -> new IllegalArgumentException(
                                        operation + " takes no body, but its example " + name + " has one"))
                                .required("content")
                                .required(endpoint.consumes().getFirst()))
                        .withObject("examples")
                        .putObject(name)
                        .set("value", body));
        given.ifPresent(answer -> answered(name, answer, (ObjectNode) into.get("responses")));
    }

    private static boolean isGood(JsonNode answer) {
        return answer.required("status").asInt() < 300;
    }

    private static void parameters(JsonNode values, String name, ObjectNode operation) {
        operation
                .required("parameters")
                .valueStream()
                .map(ObjectNode.class::cast)
                .forEach(parameter -> {
                    var value = values.path(parameter.path("name").asString(""));
                    if (!value.isMissingNode()) {
                        parameter.withObject("examples").putObject(name).set("value", typed(value, parameter));
                    }
                });
    }

    /** A path or query is text; its example is shown in the parameter's own type. */
    private static JsonNode typed(JsonNode text, ObjectNode parameter) {
        return Parameters.typed(text.asString(), parameter.path("schema"));
    }

    private static void answered(String name, JsonNode answer, ObjectNode responses) {
        var status = answer.required("status").asString();
        var found = responses.get(status);
        if (found != null && found.has("$ref")) {
            return; // problems are all alike
        }
        var response = found == null ? moved(responses, status) : (ObjectNode) found;
        answer.required("headers").propertyNames().forEach(header -> header(response, header));
        ((ObjectNode) response.required("content").required(MediaType.APPLICATION_JSON_VALUE))
                .withObject("examples")
                .putObject(name)
                .set("value", answer.required("body"));
    }

    /** A call that is sent again may be answered in the same form by another status. */
    private static Optional<ObjectNode> another(ObjectNode responses) {
        return responses.properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .findFirst()
                .map(response -> {
                    var same = (ObjectNode) response.getValue().deepCopy();
                    same.remove("headers");
                    ((ObjectNode) same.required("content").required(MediaType.APPLICATION_JSON_VALUE))
                            .remove("examples");
                    return same;
                });
    }

    /** The answer was taken for a 200 until an example showed what it is. */
    private static ObjectNode moved(ObjectNode responses, String status) {
        var success = Optional.ofNullable((ObjectNode) responses.remove("200"))
                .or(() -> another(responses))
                .orElseThrow(() -> new IllegalStateException(
                        "examples disagree on the status, or " + status + " is undocumented"));
        var rest = responses.deepCopy();
        responses.removeAll();
        responses.set(status, success);
        responses.setAll(rest);
        return success;
    }

    /** In which order and in whose name the examples are played. */
    ArrayNode story() {
        var story = JsonNodeFactory.instance.arrayNode();
        texts.operations()
                .forEach(operation -> operation.examples().forEach(example -> {
                    var status = examples.answerTo(operation.id(), example.getKey());
                    var step =
                            story.addObject().put("operation", operation.id()).put("example", example.getKey());
                    step.set("as", examples.resolved(example.getValue().required("as")));
                    status.ifPresent(answer ->
                            step.put("status", answer.required("status").asInt()));
                    example.getValue()
                            .optional("params")
                            .ifPresent(params -> step.set("params", examples.resolved(params)));
                }));
        return story;
    }

    void schemas(ObjectNode into) {
        var sent = input.collected(JsonNodeFactory.instance.objectNode());
        var got = output.collected(JsonNodeFactory.instance.objectNode());
        sent.properties().forEach(schema -> {
            var other = got.get(schema.getKey());
            if (other != null && !other.equals(schema.getValue())) {
                throw new IllegalStateException("sent and answered in different forms: " + schema.getKey());
            }
        });
        got.setAll(sent);
        got.propertyStream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(schema -> into.set(schema.getKey(), schema.getValue()));
    }
}
