package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortalTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "/portal, text/html",
        "/portal/portal.js, text/javascript",
        "/portal/portal.css, text/css",
        "/portal/icon.svg, image/svg+xml",
        "/portal/viewer/swagger-ui-bundle.js, text/javascript",
        "/portal/viewer/swagger-ui.css, text/css",
        "/portal/viewer/js-yaml.min.js, text/javascript",
    })
    void thePageAndAllItNeedsComeFromHereWithoutAToken(String path, String type) {
        var answer = anonymous().get().uri(path).exchange();

        answer.expectStatus().isOk();
        answer.expectHeader().contentTypeCompatibleWith(type);
        answer.expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy).contains("script-src 'self'", "default-src 'none'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "grid-service", "party-member-service", "request-service", "evaluation-service"})
    void everyDescriptionIsServedAsItIsCommitted(String name) {
        var answer = anonymous().get().uri("/portal/" + name + ".yaml").exchange();

        answer.expectStatus().isOk().expectHeader().contentType("application/yaml");
        answer.expectBody(String.class).value(text -> assertThat(text).contains("openapi:", "paths:"));
    }

    @Test
    void soAreTheEvents() {
        var answer = anonymous().get().uri("/portal/events.yaml").exchange();

        answer.expectBody(String.class).value(text -> assertThat(text).contains("asyncapi:", "request.submitted.v1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/portal/nothing.yaml", "/portal/gateway.yml", "/portal/viewer/index.html", "/portal/a/b.js"})
    void nothingElseIs(String path) {
        expectProblem(anonymous().get().uri(path).exchange(), 404, "not-found");
    }

    @Test
    void nothingIsTaken() {
        expectProblem(anonymous().post().uri("/portal").exchange(), 401, "unauthenticated");
    }
}
