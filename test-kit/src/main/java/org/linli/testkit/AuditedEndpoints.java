package org.linli.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Every endpoint of a service that may change something, called by somebody of every role with nothing that it could use.
 *
 * @param called their methods and routes
 * @param recorded what the service's audit trail says of these calls, in any order
 */
public record AuditedEndpoints(List<String> called, List<String> recorded) {

    private static final Set<RequestMethod> READING =
            Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);
    private static final String READ_ONLY = "org.linli.kit.identity.ReadOnly";
    private static final String ANY_ID = "140213050001";

    /** @param service its name, as in the path of its trail */
    public static AuditedEndpoints of(String service, RequestMappingHandlerMapping endpoints, WebTestClient http) {
        var subject = "somebody-" + UUID.randomUUID();
        var changing = endpoints.getHandlerMethods().entrySet().stream()
                .filter(endpoint -> !isReadOnly(endpoint.getValue()))
                .map(Map.Entry::getKey)
                .filter(endpoint ->
                        endpoint.getMethodsCondition().getMethods().stream().noneMatch(READING::contains))
                .toList();
        changing.forEach(endpoint -> call(endpoint, subject, http));
        return new AuditedEndpoints(
                changing.stream()
                        .map(endpoint -> method(endpoint) + " " + route(endpoint))
                        .toList(),
                recorded(service, subject, http));
    }

    private static boolean isReadOnly(HandlerMethod endpoint) {
        return Arrays.stream(endpoint.getMethod().getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().getName().equals(READ_ONLY));
    }

    private static void call(RequestMappingInfo endpoint, String subject, WebTestClient http) {
        var types = endpoint.getConsumesCondition().getConsumableMediaTypes();
        http.method(method(endpoint))
                .uri(route(endpoint).replaceAll("\\{[^}]+}", ANY_ID))
                .headers(everyRole().subject(subject).scope("").with("unit_id", "unit-1"))
                .contentType(
                        types.isEmpty()
                                ? MediaType.APPLICATION_JSON
                                : types.iterator().next())
                .bodyValue("{}")
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static Token everyRole() {
        return Token.of(
                "RESIDENT",
                "PARTY_MEMBER",
                "GRID_STAFF",
                "COMMUNITY_ADMIN",
                "STREET_ADMIN",
                "DISTRICT_ADMIN",
                "UNIT_ADMIN",
                "APPRAISER",
                "HOTLINE",
                "OPS",
                "AUDITOR");
    }

    private static HttpMethod method(RequestMappingInfo endpoint) {
        return endpoint.getMethodsCondition().getMethods().iterator().next().asHttpMethod();
    }

    private static String route(RequestMappingInfo endpoint) {
        return endpoint.getPatternsCondition().getPatterns().iterator().next().getPatternString();
    }

    private static List<String> recorded(String service, String subject, WebTestClient http) {
        var page = http.get()
                .uri("/api/v1/audit/{service}/entries?limit=200&subject={subject}", service, subject)
                .headers(Token.of("AUDITOR").scope(""))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(page)
                .get("items")
                .valueStream()
                .map(entry -> entry.get("action").stringValue())
                .toList();
    }
}
