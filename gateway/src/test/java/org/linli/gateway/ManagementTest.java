package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManagementTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness"})
    void theManagementPortTellsHealth(String path) {
        var answer = clientOf(managementPort).get().uri(path).exchange();

        answer.expectStatus().isOk().expectBody().jsonPath("$.status").isEqualTo("UP");
    }

    @Test
    void metricsTellRequestsByRouteProblemsAndBreakers() {
        client.get().uri("/api/v1/units").exchange();
        client.get().uri("/nowhere").exchange();

        var metrics = clientOf(managementPort)
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(metrics)
                .containsPattern(
                        "linli_gateway_requests_seconds_count\\{.*httpStatusCode=\"200\".*routeId=\"party-member-service\"")
                .contains("linli_gateway_problems_total{service=\"\",slug=\"not-found\"}")
                .contains("resilience4j_circuitbreaker_state{name=\"grid-service\",state=\"closed\"} 1.0")
                .contains("resilience4j_bulkhead_max_allowed_concurrent_calls{name=\"grid-service\"} 20.0")
                .contains("jvm_memory_used_bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/env",
                "/actuator/gateway/routes",
                "/actuator/beans",
                "/actuator/shutdown",
                "/api/v1/units",
                "/actuator/../api/v1/units",
                "/actuator/%2e%2e/api/v1/units",
                "/actuator;x=/health",
                "//actuator/health",
                "/status"
            })
    void nothingElseIsOnTheManagementPort(String path) {
        var answer = clientOf(managementPort)
                .get()
                .uri(URI.create("http://127.0.0.1:" + managementPort + path))
                .headers(headers -> headers.setBearerAuth(ISSUER.token()))
                .exchange();

        assertThat(answer.returnResult(String.class).getStatus().value()).isIn(400, 404);
        assertThat(PARTY_MEMBER.asked()).isEmpty();
    }
}
