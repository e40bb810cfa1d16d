package org.linli.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Operators watch these; the management port needs no token. */
@KitTest
class MetricsTest {

    /** A page of metrics grows with what the other tests have asked. */
    private static final int LONGEST = 4 << 20;

    private final WebTestClient management;

    MetricsTest(@LocalManagementPort int port) {
        this.management = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LONGEST))
                .build();
    }

    @Test
    void theOutboxCanBeWatched() {
        assertThat(get("/actuator/prometheus"))
                .contains("linli_outbox_backlog")
                .contains("linli_outbox_oldest_age_seconds");
    }

    @Test
    void readinessTellsOfTheStore() {
        assertThat(get("/actuator/health/readiness")).contains("UP");
    }

    private String get(String path) {
        return management
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
