package org.linli.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kit.KitTest;
import org.linli.kit.identity.Role;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Every call that may change something has its entry before it is carried out, and auditors read it within their scope. */
@KitTest
class AuditTest {

    private static final String ENTRIES = "/api/v1/audit/sample/entries";
    private static final Token AUDITOR = Token.of("AUDITOR").scope("");

    private final WebTestClient http;
    private final String subject = "admin-" + UUID.randomUUID();
    private final Token admin = Token.of("COMMUNITY_ADMIN").subject(subject).scope("140213050001");

    @Autowired
    AuditTest(WebTestClient http) {
        this.http = http;
    }

    @Test
    void aCreationIsRecordedWithTheIdOfWhatItCreates() {
        var location = create("k-" + subject).getResponseHeaders().getLocation().getPath();

        var entry = only(entries("subject=" + subject));

        assertThat(entry.get("action").stringValue()).isEqualTo("POST /api/v1/lamps/numbered");
        assertThat("/api/v1/lamps/" + entry.get("object").stringValue().split("/")[1])
                .isEqualTo(location);
        assertThat(entry.get("roles")).map(JsonNode::stringValue).containsExactly("COMMUNITY_ADMIN");
        assertThat(entry.get("division").stringValue()).isEqualTo("140213050001");
        assertThat(Instant.parse(entry.get("at").stringValue()))
                .isBefore(Instant.now().plusSeconds(1));
        assertThat(entry.get("hash").stringValue()).hasSize(64);
    }

    @Test
    void aMoveIsRecordedWithItsObjectAndWhereItCameFrom() {
        var lamp = create("k-" + subject).getResponseHeaders().getLocation().getPath();

        http.post()
                .uri(lamp + "/switch?phone=13800138000")
                .headers(admin)
                .header("X-Forwarded-For", "203.0.113.9, 198.51.100.7")
                .header("X-Request-Id", "r-17")
                .exchange()
                .expectStatus()
                .isOk();

        var entry = only(entries("object=lamps/" + lamp.split("/")[4]));
        assertThat(entry.get("action").stringValue()).isEqualTo("POST /api/v1/lamps/{id}/switch");
        assertThat(entry.get("from").stringValue()).isEqualTo("198.51.100.7");
        assertThat(entry.get("requestId").stringValue()).isEqualTo("r-17");
        assertThat(entry.toString()).doesNotContain("13800138000");
    }

    @Test
    void withoutAGatewayThePeerIsWhereItCameFrom() {
        create("k-" + subject);

        assertThat(only(entries("subject=" + subject)).get("from").stringValue())
                .isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
    }

    @Test
    void anAttemptIsRecordedThoughNothingCameOfIt() {
        post(admin, "/api/v1/lamps/nobody/switch", "{}").expectStatus().isNotFound();

        assertThat(only(entries("subject=" + subject)).get("object").stringValue())
                .isEqualTo("lamps/nobody");
    }

    @Test
    void aRememberedAnswerNeedsNoSecondEntry() {
        create("k-" + subject);
        create("k-" + subject);

        assertThat(entries("subject=" + subject)).hasSize(1);
    }

    @Test
    void whoMayNotCallLeavesNoEntry() {
        post(Token.resident(subject), "/api/v1/lamps", "{}").expectStatus().isForbidden();
        post(admin.expired(), "/api/v1/lamps", "{}").expectStatus().isUnauthorized();
        http.get()
                .uri("/api/v1/lamps/numbers")
                .headers(admin)
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(entries("subject=" + subject)).isEmpty();
    }

    @Test
    void aDisclosureIsRecordedByTheServiceItself() {
        http.get()
                .uri("/api/v1/lamps/disclosed")
                .headers(admin)
                .header("X-Request-Id", "r-18")
                .exchange()
                .expectStatus()
                .isOk();

        var entry = only(entries("object=lamps/7&subject=" + subject));
        assertThat(entry.get("action").stringValue()).isEqualTo("personal-data-disclosed");
        assertThat(entry.get("reason").stringValue()).isEqualTo("核实住址");
        assertThat(entry.get("requestId").stringValue()).isEqualTo("r-18");
    }

    @Test
    void anAuditorSeesWhatHappenedInTheirDivision() {
        create("k-" + subject);

        for (var seen : List.of("", "14", "140213", "140213050", "140213050001")) {
            assertThat(entriesSeenBy(Token.of("AUDITOR").scope(seen), "subject=" + subject))
                    .hasSize(1);
        }
        for (var unseen : List.of("15", "140214", "140213051", "140213050001001")) {
            assertThat(entriesSeenBy(Token.of("AUDITOR").scope(unseen), "subject=" + subject))
                    .isEmpty();
        }
        assertThat(entriesSeenBy(Token.of("AUDITOR"), "subject=" + subject)).isEmpty();
    }

    @Test
    void entriesAreReadByPageNewestFirstAndByTime() {
        IntStream.range(0, 5).forEach(n -> create(n + subject));
        var all = entries("subject=" + subject);

        var first = page(AUDITOR, "limit=2&subject=" + subject);
        var rest = page(
                AUDITOR,
                "limit=9&subject=" + subject + "&cursor="
                        + first.get("nextCursor").stringValue());
        var later =
                entries("subject=" + subject + "&from=" + all.get(1).get("at").stringValue());
        var earlier =
                entries("subject=" + subject + "&until=" + all.get(4).get("at").stringValue());

        assertThat(all)
                .extracting(entry -> entry.get("sequence").longValue())
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(all.subList(0, 2)).containsExactlyElementsOf(first.get("items"));
        assertThat(all.subList(2, 5)).containsExactlyElementsOf(rest.get("items"));
        assertThat(later).hasSizeBetween(2, 5).contains(all.get(0), all.get(1));
        assertThat(earlier).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=yesterday", "until=2026-13-01T00:00:00Z", "limit=0", "limit=201", "cursor=%20"})
    void aQueryThatIsMalformedIsRefused(String query) {
        http.get()
                .uri(ENTRIES + "?" + query)
                .headers(AUDITOR)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "AUDITOR", mode = EnumSource.Mode.EXCLUDE)
    void onlyAuditorsReadTheTrail(Role role) {
        var token = Token.of(role.name()).scope("");

        http.get().uri(ENTRIES).headers(token).exchange().expectStatus().isForbidden();
        http.get()
                .uri("/api/v1/audit/sample/verification")
                .headers(token)
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void theTrailOfThisVeryTestIsWhole() {
        create("k-" + subject);

        http.get()
                .uri("/api/v1/audit/sample/verification")
                .headers(Token.of("AUDITOR").scope("140213"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.intact")
                .isEqualTo(true)
                .jsonPath("$.broken")
                .isEmpty()
                .jsonPath("$.entries")
                .value(Integer.class, entries -> assertThat(entries).isPositive());
    }

    private EntityExchangeResult<byte[]> create(String key) {
        return http.post()
                .uri("/api/v1/lamps/numbered")
                .headers(admin)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"division\":\"140213050001\"}")
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .returnResult();
    }

    private ResponseSpec post(Token token, String path, String body) {
        return http.post()
                .uri(path)
                .headers(token)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private List<JsonNode> entries(String query) {
        return entriesSeenBy(AUDITOR, query);
    }

    private List<JsonNode> entriesSeenBy(Token auditor, String query) {
        return page(auditor, query).get("items").valueStream().toList();
    }

    private JsonNode page(Token auditor, String query) {
        var page = http.get()
                .uri(ENTRIES + "?" + query)
                .headers(auditor)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return page == null ? NullNode.getInstance() : page;
    }

    private static JsonNode only(List<JsonNode> entries) {
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }
}
