package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-User",
                "X_User",
                "X-User-Id",
                "X-Auth-Request-Email",
                "X-Remote-User",
                "True-Client-IP",
                "x-roles",
                "X-Division-Scope",
                "Forwarded",
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
            strings = {
                "",
                "with space",
                "\u00e9",
                "a\"b",
                "<script>",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void aHarmfulRequestIdIsReplaced(String harmful) {
        var answer = client.get()
                .uri("/api/v1/units")
                .header("X-Request-Id", harmful)
                .exchange();

        answer.expectHeader().valueMatches("X-Request-Id", "[0-9a-f]{32}");
        assertThat(received().get("X-Request-Id")).matches("[0-9a-f]{32}");
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
    void theServiceLearnsTheAddressOfTheConnectionWhateverTheCallerSays() {
        client.get()
                .uri("/api/v1/units")
                .header("X-Forwarded-For", "203.0.113.7")
                .exchange();

        assertThat(received()).containsEntry("X-Forwarded-For", "127.0.0.1");
    }

    @Test
    void whatTheConnectionHeaderNamesStaysHereButNotWhatTheGatewaySays() {
        client.get()
                .uri("/api/v1/units")
                .header("Connection", "X-Secret, X-Request-Id, X-Forwarded-For, traceparent")
                .header("X-Secret", "for the next hop only")
                .exchange();

        assertThat(received())
                .doesNotContainKey("X-Secret")
                .containsEntry("X-Forwarded-For", "127.0.0.1")
                .containsKeys("X-Request-Id", "traceparent");
    }

    @Test
    void theCallersTraceGoesOn() {
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        var answer = client.get()
                .uri("/api/v1/units")
                .header("traceparent", trace)
                .header("tracestate", "vendor=1")
                .exchange();

        assertThat(received()).containsEntry("traceparent", trace).containsEntry("tracestate", "vendor=1");
        answer.expectHeader().valueEquals("X-Request-Id", "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rubbish",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
            })
    void anotherTraceIsBegunWhereTheCallersIsMalformed(String malformed) {
        client.get()
                .uri("/api/v1/units")
                .header("traceparent", malformed)
                .header("tracestate", "vendor=1")
                .exchange();

        assertThat(received()).doesNotContainKey("tracestate");
        assertThat(received().get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }

    @Test
    void everyAnswerTellsBrowsersNotToGuessFrameOrKeepIt() {
        for (var path : List.of("/api/v1/units", "/nowhere")) {
            client.get()
                    .uri(path)
                    .exchange()
                    .expectHeader()
                    .valueEquals("X-Content-Type-Options", "nosniff")
                    .expectHeader()
                    .valueEquals("X-Frame-Options", "DENY")
                    .expectHeader()
                    .valueEquals("Referrer-Policy", "no-referrer")
                    .expectHeader()
                    .valueEquals("Cache-Control", "no-store")
                    .expectHeader()
                    .doesNotExist("Strict-Transport-Security");
        }
    }

    @Test
    void theServiceMayAllowThatItsAnswerIsKeptAndNothingElse() {
        PARTY_MEMBER.answers((_, response) -> response.header("Cache-Control", "max-age=60")
                .header("X-Frame-Options", "SAMEORIGIN")
                .header("RateLimit-Limit", "1")
                .header("Server", "secret/1.0")
                .send());

        client.get()
                .uri("/api/v1/units")
                .exchange()
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=60")
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY")
                .expectHeader()
                .valueEquals("RateLimit-Limit", "200000")
                .expectHeader()
                .doesNotExist("Server");
    }

    private static Map<String, String> received() {
        return PARTY_MEMBER.asked().getFirst().headers();
    }
}
