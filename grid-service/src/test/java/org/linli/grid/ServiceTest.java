package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What is true of the service as a whole. */
@GridServiceTest
class ServiceTest {

    private final Api api;
    private final WebTestClient management;

    @Autowired
    ServiceTest(WebTestClient http, @LocalManagementPort int managementPort) {
        this.api = new Api(http);
        this.management = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + managementPort)
                .build();
    }

    @Test
    void itSaysWhetherItIsReady() {
        management
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void itsWorkIsMeasured() {
        var town = Town.imported(api);
        town.grid("BASIC", 400, town.square(0, 0, 1));
        api.get(Token.of("RESIDENT"), "/locate?longitude={x}&latitude={y}", town.west() + 0.5, town.south() + 0.5);
        api.get(Token.of("RESIDENT"), "/locate?longitude=0&latitude=89");

        var metrics = management
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(metrics)
                .contains("linli_grid_import_rows_total{outcome=\"created\"}")
                .contains("linli_grid_locate_seconds_count{outcome=\"found\"}")
                .contains("linli_grid_locate_seconds_count{outcome=\"outside\"}")
                .contains("linli_grid_locate_cells ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/divisions/14021",
                "/divisions/14021x/children",
                "/divisions/imports",
                "/divisions/1402130500010010010/path"
            })
    void aMalformedCodeIsRefused(String path) {
        Api.problem(api.get(Api.NATION, path), 400, "malformed-code");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        var town = Town.imported(api);
        var body = "{\"boundary\":\"" + "x".repeat(1_100_000) + "\"}";

        Api.problem(api.put(town.admin(), "/divisions/" + town.community() + "/boundary", body), 413, "body-too-large");
    }

    @Test
    void aPathThatDoesNotExistIsNotFound() {
        Api.problem(api.get(Api.NATION, "/grids"), 404, "not-found");
    }

    @Test
    void anotherMethodIsRefused() {
        Api.problem(api.put(Api.NATION, "/locate", "{}"), 405, "method-not-allowed");
    }
}
