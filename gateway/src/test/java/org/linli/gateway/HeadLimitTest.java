package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

class HeadLimitTest extends GatewayTest {

    @Test
    void headersThatAreTooLargeAreRefused() {
        var answer = client.get()
                .uri("/api/v1/units")
                .header("X-Large", "x".repeat(20_000))
                .exchange();

        expectProblem(answer, 431, "headers-too-large");
        assertThat(PARTY_MEMBER.asked()).isEmpty();
    }

    @Test
    void tooManyHeadersAreRefused() {
        var answer = client.get()
                .uri("/api/v1/units")
                .headers(headers -> IntStream.range(0, 101).forEach(i -> headers.set("X-" + i, "x")))
                .exchange();

        expectProblem(answer, 431, "headers-too-large");
        assertThat(PARTY_MEMBER.asked()).isEmpty();
    }

    @Test
    void headersWithinTheLimitsPass() {
        client.get()
                .uri("/api/v1/units")
                .header("X-Large", "x".repeat(4_000))
                .headers(headers -> IntStream.range(0, 80).forEach(i -> headers.set("X-" + i, "x")))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void headersBeyondAllMeasureAreRefusedUnread() {
        client.get()
                .uri("/api/v1/units")
                .header("X-Large", "x".repeat(100_000))
                .exchange()
                .expectStatus()
                .isEqualTo(431);
    }

    @Test
    void anAddressThatIsTooLongIsRefused() {
        var answer =
                client.get().uri("/api/v1/units?cursor=" + "x".repeat(5_000)).exchange();

        expectProblem(answer, 414, "address-too-long");
        assertThat(PARTY_MEMBER.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND", "DEBUG"})
    void aMethodThatNoServiceKnowsIsRefused(String method) {
        var answer =
                client.method(HttpMethod.valueOf(method)).uri("/api/v1/units").exchange();

        expectProblem(answer, 405, "method-not-allowed");
        assertThat(PARTY_MEMBER.asked()).isEmpty();
    }
}
