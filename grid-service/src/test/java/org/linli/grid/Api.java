package org.linli.grid;

import java.util.Map;
import org.linli.testkit.Token;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The service as its callers see it. */
public record Api(WebTestClient http) {

    /** Sees everything there is. */
    public static final Token NATION = Token.of("DISTRICT_ADMIN").scope("");

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    public ResponseSpec get(Token token, String path, Object... variables) {
        return http.get().uri("/api/v1" + path, variables).headers(token).exchange();
    }

    public ResponseSpec post(Token token, String path, String json) {
        return send(HttpMethod.POST, token, path, json);
    }

    public ResponseSpec put(Token token, String path, String json) {
        return send(HttpMethod.PUT, token, path, json);
    }

    private ResponseSpec send(HttpMethod method, Token token, String path, String json) {
        return http.method(method)
                .uri("/api/v1" + path)
                .headers(token)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    public ResponseSpec importCsv(Token token, Object csv) {
        return http.post()
                .uri("/api/v1/divisions/import")
                .headers(token)
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(csv)
                .exchange();
    }

    /** The body of an answer of this status. */
    public static Map<String, Object> body(ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody();
    }

    /** The body of a refusal of this status and type. */
    public static BodyContentSpec problem(ResponseSpec answer, int status, String slug) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:linli:problem:" + slug);
    }
}
