package org.linli.gateway;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;

class CorsTest extends GatewayTest {

    private static final String OURS = "https://linli.example";

    @Test
    void withoutASettingNoPageOfAnotherOriginLearnsAnything() {
        client.get()
                .uri("/api/v1/units")
                .header("Origin", OURS)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Origin");
    }

    @Test
    void withoutASettingNothingIsAllowedBeforehandEither() {
        anonymous()
                .method(HttpMethod.OPTIONS)
                .uri("/api/v1/units")
                .header("Origin", OURS)
                .header("Access-Control-Request-Method", "POST")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Origin");
    }

    @org.junit.jupiter.api.Nested
    @TestPropertySource(
            properties = {
                "LINLI_CORS_ORIGINS=https://linli.example,https://other.example",
                "LINLI_HSTS=max-age=31536000"
            })
    class WhenItIsSet {

        @org.springframework.boot.test.web.server.LocalServerPort
        private int own;

        @Test
        void aPageOfOursMayAskAndReadWhatItNeeds() {
            var answer = clientOf(own)
                    .get()
                    .uri("/api/v1/units")
                    .headers(headers -> headers.setBearerAuth(ISSUER.token()))
                    .header("Origin", OURS)
                    .exchange();

            answer.expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals("Access-Control-Allow-Origin", OURS)
                    .expectHeader()
                    .value("Access-Control-Expose-Headers", org.hamcrest.Matchers.containsString("RateLimit-Remaining"))
                    .expectHeader()
                    .doesNotExist("Access-Control-Allow-Credentials")
                    .expectHeader()
                    .valueEquals("Strict-Transport-Security", "max-age=31536000");
        }

        @Test
        void aPageOfOursIsToldBeforehandWithoutAToken() {
            clientOf(own)
                    .method(HttpMethod.OPTIONS)
                    .uri("/api/v1/units")
                    .header("Origin", OURS)
                    .header("Access-Control-Request-Method", "POST")
                    .header("Access-Control-Request-Headers", "Authorization, Idempotency-Key")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals("Access-Control-Allow-Origin", OURS);
        }

        @Test
        void aForeignPageIsRefused() {
            var answer = clientOf(own)
                    .get()
                    .uri("/api/v1/units")
                    .headers(headers -> headers.setBearerAuth(ISSUER.token()))
                    .header("Origin", "https://evil.example")
                    .exchange();

            answer.expectHeader().doesNotExist("Access-Control-Allow-Origin");
            expectProblem(answer, 403, "forbidden");
        }
    }
}
