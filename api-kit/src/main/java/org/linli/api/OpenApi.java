package org.linli.api;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI 3.1 description of a service: paths, parameters, bodies, roles and limits from its controllers; words and examples
 * from its {@code src/test/resources/api}; what came back from {@code docs/api/examples}.
 */
public final class OpenApi {

    private static final Path TEXTS = Path.of("src/test/resources/api");

    private OpenApi() {}

    /**
     * Writes it. To be called from a test of the service's module.
     *
     * @param handlers of the running service
     * @throws IllegalStateException if something is not described
     */
    public static ObjectNode of(Map<RequestMappingInfo, HandlerMethod> handlers) {
        return of(handlers, TEXTS, DescriptionFile.FOLDER.resolve("examples"));
    }

    static ObjectNode of(Map<RequestMappingInfo, HandlerMethod> handlers, Path textFolder, Path exampleFolder) {
        var texts = new ServiceTexts(textFolder);
        var operations = new Operations(texts, new Examples(exampleFolder));
        var document = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
        head(document, texts);
        var paths = document.putObject("paths");
        var components = document.putObject("components");
        var responses = JsonNodeFactory.instance.objectNode();
        Endpoint.of(handlers).forEach(endpoint -> operations.describe(endpoint, paths, responses));
        Standard.security(components.putObject("securitySchemes"), texts.takesSignatures());
        Standard.parameters(components.putObject("parameters"));
        Standard.headers(components.putObject("headers"));
        operations.schemas(components.putObject("schemas"));
        Standard.problem((ObjectNode) components.get("schemas"));
        components.set("responses", responses);
        document.set("x-linli-story", operations.story());
        Unused.takenOut(document);
        return document;
    }

    private static void head(ObjectNode document, ServiceTexts texts) {
        var service = texts.service();
        document.putObject("info")
                .put("title", ServiceTexts.bilingual(service))
                .put("version", service.required("version").asString())
                .put("description", ServiceTexts.bilingual(service.required("description")))
                .putObject("contact")
                .put("name", "Linli 邻里");
        document.putArray("servers").addObject().put("url", "/").put("description", "网关 · the gateway");
        document.putArray("security").addObject().putArray("token");
        var tags = document.putArray("tags");
        texts.features()
                .forEach(feature -> tags.addObject()
                        .put("name", feature.required("name").asString())
                        .put("description", ServiceTexts.bilingual(feature)));
    }
}
