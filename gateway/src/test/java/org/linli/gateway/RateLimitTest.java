package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@TestPropertySource(
        properties = {
            "LINLI_LIMIT_SCALE=1",
            "LINLI_TRUSTED_PROXIES=127.0.0.0/8",
            "linli.gateway.limits.window=1h", // no test takes that long
            "linli.gateway.limits.address=5",
            "linli.gateway.limits.signed=7",
            "linli.gateway.limits.roles.RESIDENT.each=4",
            "linli.gateway.limits.roles.GRID_STAFF.each=6",
            "linli.gateway.limits.roles.AUDITOR.each=2",
            "linli.gateway.limits.roles.AUDITOR.together=3"
        })
class RateLimitTest extends GatewayTest {

    private String address;

    @BeforeEach
    void comeFromAnAddressOfOnesOwn() {
        address = "2001:db8:" + UUID.randomUUID().toString().substring(0, 4) + ":"
                + UUID.randomUUID().toString().substring(0, 4) + "::1";
    }

    private static String tokenOf(String subject, String... roles) {
        return ISSUER.token(claims -> claims.subject(subject).claim("roles", List.of(roles)));
    }

    private ResponseSpec units(String token) {
        return anonymous()
                .get()
                .uri("/api/v1/units")
                .header("X-Forwarded-For", address)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .exchange();
    }

    private List<Integer> statuses(int times, String token) {
        return IntStream.range(0, times)
                .mapToObj(
                        _ -> units(token).returnResult(String.class).getStatus().value())
                .toList();
    }

    @Test
    void aClientIsToldWhereItStands() {
        var answer = units(tokenOf("told", "RESIDENT"));

        answer.expectHeader()
                .valueEquals("RateLimit-Limit", "4")
                .expectHeader()
                .valueEquals("RateLimit-Remaining", "3")
                .expectHeader()
                .valueEquals("RateLimit-Reset", "3600");
    }

    @Test
    void whatIsTooMuchIsRefusedAndNotPassedOn() {
        var token = tokenOf("eager", "RESIDENT");
        assertThat(statuses(4, token)).containsOnly(200);

        var answer = units(token);

        answer.expectHeader().valueMatches("Retry-After", "3600|359\\d");
        answer.expectHeader().valueEquals("RateLimit-Remaining", "0");
        expectProblem(answer, 429, "too-many-requests");
        assertThat(PARTY_MEMBER.asked()).hasSize(4);
    }

    @Test
    void aNewTokenIsNoNewClient() {
        statuses(4, tokenOf("same", "RESIDENT"));

        assertThat(statuses(1, tokenOf("same", "RESIDENT"))).containsExactly(429);
        assertThat(statuses(1, tokenOf("another", "RESIDENT"))).containsExactly(200);
    }

    @Test
    void theSamePersonWithAnotherApplicationIsAnotherClient() {
        statuses(4, tokenOf("busy", "RESIDENT"));

        var other = ISSUER.token(claims -> claims.subject("busy").claim("azp", "another"));

        assertThat(statuses(1, other)).containsExactly(200);
    }

    @Test
    void everyRoleHasItsOwnLimit() {
        assertThat(statuses(7, tokenOf("staff", "GRID_STAFF"))).containsExactly(200, 200, 200, 200, 200, 200, 429);
    }

    @Test
    void theClientsOfARoleHaveALimitTogether() {
        var all = IntStream.range(0, 3)
                .mapToObj(i -> statuses(2, tokenOf("auditor-" + i, "AUDITOR")))
                .flatMap(List::stream)
                .toList();

        assertThat(all).containsExactly(200, 200, 200, 429, 429, 429);
    }

    @Test
    void strangersAreCountedByAddress() {
        var answers = IntStream.range(0, 6)
                .mapToObj(i -> units("rubbish" + i)
                        .returnResult(String.class)
                        .getStatus()
                        .value())
                .toList();

        assertThat(answers).containsExactly(401, 401, 401, 401, 401, 429);
    }

    @Test
    void signedCallsAreCountedByAddressBesideThem() {
        var answers = IntStream.range(0, 8)
                .mapToObj(i -> anonymous()
                        .get()
                        .uri("/api/v1/units")
                        .header("X-Forwarded-For", address)
                        .header("Linli-Signature", "0".repeat(64))
                        .header("Linli-Partner", "partner-" + i)
                        .exchange()
                        .returnResult(String.class)
                        .getStatus()
                        .value())
                .toList();

        assertThat(answers).containsExactly(200, 200, 200, 200, 200, 200, 200, 429);
    }

    @Test
    void alsoThoseWithoutATokenAndAtTheOpenDoor() {
        for (var i = 0; i < 5; i++) {
            anonymous().get().uri("/status").header("X-Forwarded-For", address).exchange();
        }

        var answer = anonymous()
                .get()
                .uri("/api/v1/units")
                .header("X-Forwarded-For", address)
                .exchange();

        expectProblem(answer, 429, "too-many-requests");
    }

    @Test
    void aFloodIsRefusedBeforeAnySignatureIsChecked() {
        for (var i = 0; i < 5; i++) {
            units("rubbish");
        }

        // A good token that nobody has seen yet waits too: to find out would be work.
        assertThat(statuses(1, tokenOf("unseen", "RESIDENT"))).containsExactly(429);
    }

    @Test
    void whoIsKnownIsNotHeldUpByAFloodFromTheSameAddress() {
        var token = tokenOf("neighbour", "RESIDENT");
        statuses(1, token);
        for (var i = 0; i < 9; i++) {
            units("rubbish");
        }

        assertThat(statuses(1, token)).containsExactly(200);
    }

    @Test
    void goodTokensAreNotHeldAgainstTheirAddress() {
        for (var i = 0; i < 12; i++) {
            assertThat(statuses(1, tokenOf("office-" + i, "RESIDENT"))).containsExactly(200);
        }
    }

    @Test
    void refusalsAreCountedByRoleAndRoute() {
        statuses(5, tokenOf("counted", "RESIDENT"));

        var metrics = clientOf(managementPort)
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(metrics)
                .containsPattern(
                        "linli_gateway_limited_total\\{limit=\"client\",role=\"RESIDENT\",route=\"party-member-service\"\\} [1-9]");
    }
}
