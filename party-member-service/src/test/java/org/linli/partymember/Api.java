package org.linli.partymember;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.linli.testkit.Token;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The service as its callers have it. */
final class Api {

    private final WebTestClient http;

    Api(WebTestClient http) {
        this.http = http.mutate().responseTimeout(Duration.ofSeconds(30)).build();
    }

    ResponseSpec get(Token token, String path) {
        return http.get().uri(path).headers(token).exchange();
    }

    ResponseSpec post(Token token, String path, String body) {
        return http.post()
                .uri(path)
                .headers(token)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    ResponseSpec postAt(String version, Token token, String path, String body) {
        return http.post()
                .uri(path)
                .headers(token)
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    WebTestClient http() {
        return http;
    }

    /** The body of an answer of this status. */
    static String body(ResponseSpec answer, int status) {
        var body = answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(body, StandardCharsets.UTF_8);
    }

    static <T> T read(String json, String path) {
        return JsonPath.read(json, path);
    }

    static WebTestClient.BodyContentSpec problem(ResponseSpec answer, int status, String slug) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:linli:problem:" + slug);
    }
}
