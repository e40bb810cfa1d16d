package org.linli.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OpenApiTest {

    private static final Path SAMPLE = Path.of("src/test/resources/sample");

    private final ObjectNode api = described(SAMPLE.resolve("texts"));

    private static ObjectNode described(Path texts) {
        try (var context = new AnnotationConfigApplicationContext(LampController.class)) {
            var controllers = new RequestMappingHandlerMapping();
            controllers.setApplicationContext(context);
            controllers.afterPropertiesSet();
            return OpenApi.of(controllers.getHandlerMethods(), texts, SAMPLE.resolve("examples"));
        }
    }

    private JsonNode operation(String path, String method) {
        return api.required("paths").required(path).required(method);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void onlyWhatARoleMayCallIsDescribed() {
        assertThat(api.required("paths").propertyNames()).containsExactly("/api/v1/lamps", "/api/v1/lamps/{id}/switch");
    }

    @Test
    void anOperationSaysWhoMayCallIt() {
        var hang = operation("/api/v1/lamps", "post");

        assertThat(texts(hang.required("x-allowed-roles"))).containsExactly("COMMUNITY_ADMIN", "DISTRICT_ADMIN");
        assertThat(hang.required("operationId").asString()).isEqualTo("hangLamp");
        assertThat(hang.required("summary").asString()).isEqualTo("挂灯 · Hang a lamp");
    }

    @Test
    void theBodyHasTheLimitsThatAreValidated() {
        var body = api.at("/components/schemas/LampNewLamp");

        assertThat(texts(body.required("required"))).containsExactly("name", "division", "height");
        assertThat(body.at("/properties/name/maxLength").asInt()).isEqualTo(20);
        assertThat(body.at("/properties/height/maximum").asInt()).isEqualTo(9);
        assertThat(body.required("additionalProperties").asBoolean()).isFalse();
    }

    @Test
    void theAnswerHasEveryMemberAndSaysWhichMayBeNull() {
        var view = api.at("/components/schemas/LampView");

        assertThat(texts(view.required("required"))).containsExactly("id", "division", "until", "colour");
        assertThat(texts(view.at("/properties/until/type"))).containsExactly("string", "null");
        assertThat(view.at("/properties/id/type").asString()).isEqualTo("string");
    }

    @Test
    void theExampleShowsTheStatusAndTheHeaders() {
        var responses = operation("/api/v1/lamps", "post").required("responses");

        assertThat(responses.has("200")).isFalse();
        assertThat(responses.required("201").required("headers").propertyNames())
                .contains("Location", "ETag", "X-Request-Id");
        assertThat(responses
                        .at("/201/content/application~1json/examples/white/value/id")
                        .asString())
                .isEqualTo("lamp-1");
    }

    @Test
    void anExampleRefersToAnEarlierAnswer() {
        var id = operation("/api/v1/lamps/{id}/switch", "post")
                .required("parameters")
                .get(0);

        assertThat(id.at("/examples/off/value").asString()).isEqualTo("lamp-1");
    }

    @Test
    void theStoryHasEveryExampleInOrderWithItsCaller() {
        var story = api.required("x-linli-story");

        assertThat(story.valueStream().map(step -> step.required("example").asString()))
                .containsExactly("white", "refused", "not-played-yet", "off");
        assertThat(story.get(3).at("/params/If-Match").asString()).isEqualTo("\"1\"");
        assertThat(story.get(2).at("/params/colour").asString()).isEqualTo("WHITE");
        assertThat(story.get(2).has("status")).isFalse();
    }

    @Test
    void problemsFollowFromTheParametersAndTheTexts() {
        var toggle = operation("/api/v1/lamps/{id}/switch", "post").required("responses");
        var name = toggle.at("/409/$ref").asString().replace("#/components/responses/", "");
        var conflict = api.required("components").required("responses").required(name);

        assertThat(toggle.propertyNames()).contains("400", "401", "403", "404", "409", "412", "503");
        assertThat(texts(conflict.at("/content/application~1problem+json/schema/allOf/1/properties/type/enum")))
                .containsExactly("urn:linli:problem:conflict", "urn:linli:problem:dark");
    }

    @Test
    void pagesAndDefaultsAreDescribed() {
        var list = operation("/api/v1/lamps", "get");

        assertThat(list.required("parameters").findValuesAsString("$ref"))
                .contains("#/components/parameters/cursor", "#/components/parameters/limit");
        assertThat(api.at("/components/schemas/PageOfLampView/properties/items/items/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/LampView");
    }

    @Test
    void anOperationWithoutWordsIsNotDescribed(@TempDir Path texts) throws Exception {
        Files.writeString(texts.resolve("api.yml"), Files.readString(SAMPLE.resolve("texts/api.yml")));
        Files.writeString(texts.resolve("lamps.yml"), "{zh: 灯, en: Lamps, operations: {}}");

        assertThatThrownBy(() -> described(texts)).hasMessageContaining("no text and no example of GET /api/v1/lamps");
    }

    @Test
    void theCommittedFileIsComparedWithTheCode(@TempDir Path folder) throws Exception {
        var file = DescriptionFile.of(folder, "lamps");

        assertThatThrownBy(() -> file.requireEqual(api)).hasMessageContaining("./linli api");
        Files.writeString(folder.resolve("lamps.yaml"), Yaml.write(api));

        file.requireEqual(api);
        assertThat(Yaml.write(Yaml.read(folder.resolve("lamps.yaml")))).isEqualTo(Yaml.write(api));
    }

    @Test
    void theReleasedFileIsKeptTo(@TempDir Path folder) throws Exception {
        var file = DescriptionFile.of(folder, "lamps");
        Files.createDirectory(folder.resolve("released"));
        Files.writeString(folder.resolve("released/lamps.yaml"), Yaml.write(api));

        file.requireCompatible(api);
        var changed = api.deepCopy();
        ((ObjectNode) changed.required("paths")).remove("/api/v1/lamps/{id}/switch");

        assertThatThrownBy(() -> file.requireCompatible(changed)).hasMessageContaining("switch: gone");
    }
}
