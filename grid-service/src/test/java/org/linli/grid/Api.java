package org.linli.grid;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
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

    /** Sends a file of divisions. */
    public ResponseSpec importCsv(Token token, Object csv) {
        return importFile(token, "text/csv", csv);
    }

    /** Sends a file of divisions or outlines. */
    public ResponseSpec importFile(Token token, String type, Object file) {
        return http.post()
                .uri("/api/v1/division-imports")
                .headers(token)
                .contentType(MediaType.parseMediaType(type))
                .bodyValue(file)
                .exchange();
    }

    /** Sends a file of divisions, and waits until it is taken in; returns the job. */
    public Map<String, Object> imported(Token token, Object csv) {
        return ended(token, body(importCsv(token, csv), 202));
    }

    /** Waits for the end of a job. */
    public Map<String, Object> ended(Token token, Map<String, Object> job) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> body(get(token, "/division-imports/" + job.get("id")), 200),
                        now -> now.get("endedAt") != null);
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
