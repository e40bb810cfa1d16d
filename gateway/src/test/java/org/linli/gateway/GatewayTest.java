package org.linli.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.netty.http.client.HttpClient;

/** The gateway on a free port, with stubs behind it; all tests share one. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=gateway",
            "management.server.port=0",
            "LINLI_RESPONSE_TIMEOUT=1500ms",
            "linli.gateway.slow-timeout=5s",
            "linli.gateway.breaker-open-for=300ms",
            "linli.gateway.concurrent-calls=20",
            "linli.gateway.streams=30",
            "LINLI_LIMIT_SCALE=1000",
            "linli.gateway.status-age=1ms"
        })
abstract class GatewayTest {

    static final TestIssuer ISSUER = new TestIssuer();
    static final StubService GRID = new StubService("grid-service");
    static final StubService PARTY_MEMBER = new StubService("party-member-service");
    static final StubService REQUEST = new StubService("request-service");
    static final StubService EVALUATION = new StubService("evaluation-service");

    private static final int A_DESCRIPTION = 4 * 1024 * 1024;

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Autowired
    private CircuitBreakerRegistry breakers;

    /** Bears a valid token. */
    WebTestClient client;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry settings) {
        settings.add("LINLI_ISSUER", ISSUER::url);
        settings.add("LINLI_GRID_SERVICE_URL", GRID::url);
        settings.add("LINLI_PARTY_MEMBER_SERVICE_URL", PARTY_MEMBER::url);
        settings.add("LINLI_REQUEST_SERVICE_URL", REQUEST::url);
        settings.add("LINLI_EVALUATION_SERVICE_URL", EVALUATION::url);
        settings.add("LINLI_GRID_SERVICE_MANAGEMENT_URL", GRID::url);
        settings.add("LINLI_PARTY_MEMBER_SERVICE_MANAGEMENT_URL", PARTY_MEMBER::url);
        settings.add("LINLI_REQUEST_SERVICE_MANAGEMENT_URL", REQUEST::url);
        settings.add("LINLI_EVALUATION_SERVICE_MANAGEMENT_URL", EVALUATION::url);
    }

    @BeforeEach
    void startAfresh() {
        List.of(GRID, PARTY_MEMBER, REQUEST, EVALUATION).forEach(StubService::reset);
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        client = anonymous()
                .mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(ISSUER.token()))
                .build();
    }

    WebTestClient anonymous() {
        return clientOf(port);
    }

    WebTestClient clientOf(int port) {
        // A connection on which an answer overtook the request's body is of no use for a second request.
        return WebTestClient.bindToServer(new ReactorClientHttpConnector(HttpClient.newConnection()))
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(10))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(A_DESCRIPTION))
                .build();
    }

    CircuitBreaker breakerOf(String service) {
        return breakers.circuitBreaker(service);
    }

    /** A problem as the gateway writes it. */
    static WebTestClient.BodyContentSpec expectProblem(WebTestClient.ResponseSpec answer, int status, String slug) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:linli:problem:" + slug)
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.title")
                .isNotEmpty()
                .jsonPath("$.detail")
                .isNotEmpty()
                .jsonPath("$.traceId")
                .isNotEmpty();
    }
}
