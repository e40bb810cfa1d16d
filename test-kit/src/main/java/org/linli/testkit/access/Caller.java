package org.linli.testkit.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.regex.Pattern;
import org.linli.testkit.Token;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Makes a call and says in a word or two what came of it. */
final class Caller {

    private static final Pattern PROBLEM = Pattern.compile("urn:linli:problem:([a-z-]+)");
    private static final String NOTHING_LISTED = "{\"items\":[]";

    private final WebTestClient http;

    Caller(WebTestClient http) {
        this.http = http.mutate().responseTimeout(Duration.ofMinutes(1)).build();
    }

    /** The status; with the problem's name if it is one, and {@code empty} for a list of nothing. */
    String outcome(Attempt attempt, Token token) {
        var answer = http.method(attempt.method())
                .uri(attempt.uri())
                .headers(token)
                .contentType(attempt.type())
                .bodyValue(attempt.body())
                .exchange()
                .expectBody()
                .returnResult();
        var bytes = answer.getResponseBodyContent();
        var body = bytes == null ? "" : new String(bytes, UTF_8);
        return answer.getStatus().value() + (answer.getStatus().isError() ? " " + problem(body) : ifEmpty(body));
    }

    private static String problem(String body) {
        var problem = PROBLEM.matcher(body);
        return problem.find() ? problem.group(1) : "without a problem";
    }

    private static String ifEmpty(String body) {
        return body.startsWith(NOTHING_LISTED) ? " empty" : "";
    }
}
