package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

/** A signed call needs no token here: the service that it goes to verifies it, byte by byte. */
class SignedCallTest extends GatewayTest {

    private static final Map<String, String> SIGNED = Map.of(
            "Linli-Partner", "hotline",
            "Linli-Key", "2026a",
            "Linli-Timestamp", "1795334400",
            "Linli-Nonce", "3f6c1f5e0a9b4c7d",
            "Linli-Signature", "0".repeat(64));
    private static final Consumer<HttpHeaders> SIGNATURE = headers -> SIGNED.forEach(headers::set);

    @Test
    void whatIsSignedArrivesAsItWasSent() {
        var body = "{ \"text\" :\t\"停水\\u4e09天\" }\n";
        REQUEST.answers((request, response) -> response.send(request.receive().retain()));
        var address = "/api/v1/requests?state=SUBMITTED&category=%e4%be%9b+%e6%b0%b4%2b&flag&a=~*";

        var echoed = anonymous()
                .post()
                .uri(URI.create("http://127.0.0.1:" + port + address))
                .headers(SIGNATURE)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();

        assertThat(new String(echoed, StandardCharsets.UTF_8)).isEqualTo(body);
        assertThat(REQUEST.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.uri()).isEqualTo(address);
            assertThat(asked.headers()).containsAllEntriesOf(SIGNED).doesNotContainKey("Authorization");
        });
    }

    @Test
    void theServicesRefusalIsPassedOn() {
        REQUEST.answers((request, response) -> response.status(401)
                .header("Content-Type", "application/problem+json")
                .sendString(Mono.just("{}")));

        anonymous()
                .get()
                .uri("/api/v1/requests/1")
                .headers(SIGNATURE)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType("application/problem+json");
    }

    @Test
    void aBadTokenIsNotMendedByASignature() {
        var answer = anonymous()
                .get()
                .uri("/api/v1/requests/1")
                .headers(SIGNATURE)
                .headers(headers -> headers.setBearerAuth("rubbish"))
                .exchange();

        expectProblem(answer, 401, "unauthenticated");
        assertThat(REQUEST.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/actuator/prometheus", "/api/v2/requests", "/status/more"})
    void aSignatureOpensNothingButTheApi(String path) {
        expectProblem(anonymous().get().uri(path).headers(SIGNATURE).exchange(), 401, "unauthenticated");
    }

    @Test
    void theOtherHeadersAloneAreNoSignature() {
        var answer = anonymous()
                .get()
                .uri("/api/v1/requests/1")
                .headers(SIGNATURE)
                .headers(headers -> headers.remove("Linli-Signature"))
                .exchange();

        expectProblem(answer, 401, "unauthenticated");
    }
}
