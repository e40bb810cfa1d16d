package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccessLogTest extends GatewayTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger("org.linli.gateway.access");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(lines);
    }

    private JsonNode line() {
        await().atMost(Duration.ofSeconds(5))
                .until(() -> !List.copyOf(lines.list).isEmpty());
        return JsonMapper.shared().readTree(lines.list.getFirst().getFormattedMessage());
    }

    @Test
    void aRequestIsOneLineOfJson() {
        client.post()
                .uri("/api/v1/units")
                .header("X-Request-Id", "walk-in-42")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange();

        var line = line();

        assertThat(line.path("method").asString()).isEqualTo("POST");
        assertThat(line.path("route").asString()).isEqualTo("/api/v1/units/**");
        assertThat(line.path("status").asInt()).isEqualTo(200);
        assertThat(line.path("ms").isNumber()).isTrue();
        assertThat(line.path("roles").path(0).asString()).isEqualTo("RESIDENT");
        assertThat(line.path("request").asString()).isEqualTo("walk-in-42");
    }

    @Test
    void theLengthOfTheAnswerIsToldWhereItIsKnown() {
        client.get().uri("/nowhere").exchange();

        assertThat(line().path("bytes").asInt()).isPositive();
    }

    @Test
    void nothingInItNamesAPerson() {
        client.get()
                .uri("/api/v1/members/0198-somebody?phone=13800138000")
                .header("X-Forwarded-For", "203.0.113.7")
                .exchange();

        var line = line().toString();

        assertThat(line)
                .doesNotContain("0198-somebody", "13800138000", "phone", "somebody", "127.0.0.1", "203.0.113.7");
    }

    @Test
    void aRefusalIsLoggedWithItsStatus() {
        anonymous().get().uri("/api/v1/units").exchange();

        var line = line();

        assertThat(line.path("status").asInt()).isEqualTo(401);
        assertThat(line.path("roles").isEmpty()).isTrue();
    }

    @Test
    void whatOperatorsReadOnTheManagementPortIsNotLogged() {
        clientOf(managementPort).get().uri("/actuator/health").exchange();
        client.get().uri("/api/v1/units").exchange();

        assertThat(line().path("route").asString()).isEqualTo("/api/v1/units/**");
    }
}
