package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-User",
                "x-roles",
                "X-Division-Scope",
                "Forwarded",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Anything",
                "X-Real-IP",
                "X-Original-URL",
                "X-HTTP-Method-Override",
                "Proxy-Connection",
                "Proxy-Authorization",
                "TE",
                "Upgrade",
                "Keep-Alive"
            })
    void aPretenceNeverReachesTheService(String header) {
        client.get()
                .uri("/api/v1/units")
                .header(header, "somebody-else")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(received()).doesNotContainKey(header);
    }

    @Test
    void whatTheCallerMaySayReachesTheService() {
        client.get()
                .uri("/api/v1/units")
                .header("If-Match", "\"3\"")
                .header("Idempotency-Key", "abc")
                .header("Accept-Language", "en")
                .exchange();

        assertThat(received())
                .containsEntry("If-Match", "\"3\"")
                .containsEntry("Idempotency-Key", "abc")
                .containsEntry("Accept-Language", "en");
    }

    @Test
    void theTokenIsPassedOn() {
        var token = ISSUER.token();

        client.get()
                .uri("/api/v1/units")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();

        assertThat(received()).containsEntry("Authorization", "Bearer " + token);
    }

    @Test
    void theCallersRequestIdIsPassedOnAndReturned() {
        var answer = client.get()
                .uri("/api/v1/units")
                .header("X-Request-Id", "walk-in-42")
                .exchange();

        answer.expectHeader().valueEquals("X-Request-Id", "walk-in-42");
        assertThat(received()).containsEntry("X-Request-Id", "walk-in-42");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "with space", "<script>", "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void aHarmfulRequestIdIsReplaced(String harmful) {
        var answer = client.get()
                .uri("/api/v1/units")
                .header("X-Request-Id", harmful)
                .exchange();

        answer.expectHeader().valueMatches("X-Request-Id", "[0-9a-f-]{36}");
        assertThat(received().get("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void theRequestIdOfTheServiceDoesNotDoubleTheGateways() {
        PARTY_MEMBER.answers(
                (_, response) -> response.header("X-Request-Id", "its own").send());

        var answer =
                client.get().uri("/api/v1/units").header("X-Request-Id", "mine").exchange();

        answer.expectHeader().valueEquals("X-Request-Id", "mine");
    }

    @Test
    void theRequestIdIsTheTraceIdOfAProblem() {
        var answer = client.get()
                .uri("/nowhere")
                .header("X-Request-Id", "walk-in-42")
                .exchange();

        expectProblem(answer, 404, "not-found").jsonPath("$.traceId").isEqualTo("walk-in-42");
    }

    @Test
    void headersThatAreTooLargeAreRefused() {
        var answer = client.get()
                .uri("/api/v1/units")
                .header("X-Large", "x".repeat(20_000))
                .exchange();

        answer.expectStatus().isEqualTo(431);
        assertThat(PARTY_MEMBER.asked()).isEmpty();
    }

    private static Map<String, String> received() {
        return PARTY_MEMBER.asked().getFirst().headers();
    }
}
