package org.linli.gateway;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

class StatusTest extends GatewayTest {

    @BeforeEach
    void ready() {
        for (var service : new StubService[] {GRID, PARTY_MEMBER, REQUEST, EVALUATION}) {
            service.answers((request, response) -> response.status(
                            request.uri().equals("/actuator/health/readiness") ? 200 : 404)
                    .send());
        }
    }

    private ResponseSpec status() {
        // An answer is remembered for a moment, and may be the last test's.
        anonymous().get().uri("/status").exchange();
        return anonymous().get().uri("/status").exchange();
    }

    @Test
    void theSuiteIsUpWhenEveryServiceIsReady() {
        var answer = status();

        answer.expectStatus().isOk().expectBody().json("""
                {"status": "UP", "services": {"gateway": "UP", "grid-service": "UP", "party-member-service": "UP",
                 "request-service": "UP", "evaluation-service": "UP"}}""");
    }

    @Test
    void theSuiteIsDegradedWhenOneServiceIsNotReadyAndOneIsMute() {
        GRID.answersWith(503);
        REQUEST.answers((_, _) -> Mono.never());

        var answer = status();

        answer.expectStatus().isEqualTo(503).expectBody().json("""
                {"status": "DEGRADED", "services": {"gateway": "UP", "grid-service": "DOWN", "party-member-service": "UP",
                 "request-service": "DOWN", "evaluation-service": "UP"}}""");
    }

    @Test
    void theSuiteIsDownWhenNoServiceIsReady() {
        for (var service : new StubService[] {GRID, PARTY_MEMBER, REQUEST, EVALUATION}) {
            service.answersWith(503);
        }

        var answer = status();

        answer.expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("DOWN")
                .jsonPath("$.services.gateway")
                .isEqualTo("UP");
    }

    @Test
    void whoeverAsksForAnotherFormGetsJson() {
        var answer =
                anonymous().get().uri("/status").header("Accept", "text/html").exchange();

        answer.expectHeader().contentType("application/json");
    }

    @Test
    void onlyReadingTheStatusIsOpen() {
        expectProblem(anonymous().post().uri("/status").exchange(), 401, "unauthenticated");
    }

    @Test
    void theStatusCannotBeChanged() {
        var answer = client.method(HttpMethod.DELETE).uri("/status").exchange();

        answer.expectHeader().valueEquals("Allow", "GET");
        expectProblem(answer, 405, "method-not-allowed");
    }
}
