package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import reactor.core.publisher.Mono;

class RoutingTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/divisions/140213/children?limit=2, grid-service",
        "/api/v1/divisions, grid-service",
        "/api/v1/live, request-service",
        "/open311/v2/services.json?jurisdiction_id=140213, request-service",
        "/open311/v2/requests/7.xml, request-service",
        "/api/v1/merge-proposals/1/accept, request-service",
        "/api/v1/hot-spots?division=140213, request-service",
        "/api/v1/requests/1/photos, request-service",
        "/api/v1/projects/1/photos, party-member-service",
        "/api/v1/grids/140213050001001/micro-grids, grid-service",
        "/api/v1/micro-grids/1, grid-service",
        "/api/v1/locate?longitude=113.3&latitude=40.08, grid-service",
        "/api/v1/staff-assignments/1/end, grid-service",
        "/api/v1/grid-figures?division=140213, grid-service",
        "/api/v1/division-imports/1/progress, grid-service",
        "/api/v1/locate/batch, grid-service",
        "/api/v1/responsible-leaders/1, grid-service",
        "/api/v1/patrol-plans/1, grid-service",
        "/api/v1/patrols/1, grid-service",
        "/api/v1/patrol-figures?division=140213, grid-service",
        "/api/v1/patrol-figures/verification?division=140213, grid-service",
        "/api/v1/care-subjects/1/level, grid-service",
        "/api/v1/care-visits/today, grid-service",
        "/api/v1/stations/nearest, grid-service",
        "/api/v1/station-coverage?division=140213, grid-service",
        "/api/v1/matter-catalogues/1, grid-service",
        "/api/v1/matters/1, grid-service",
        "/api/v1/admissions/1, grid-service",
        "/api/v1/legacy-grids/1, grid-service",
        "/api/v1/compounds/1, grid-service",
        "/api/v1/party-organisations/1, grid-service",
        "/api/v1/units/1/members, party-member-service",
        "/api/v1/members/1, party-member-service",
        "/api/v1/service-records/1/confirm, party-member-service",
        "/api/v1/households/1/pairings, party-member-service",
        "/api/v1/household-visits, party-member-service",
        "/api/v1/pairing-figures/members/1, party-member-service",
        "/api/v1/unit-pairings/1/end, party-member-service",
        "/api/v1/posts/1/claim, party-member-service",
        "/api/v1/volunteer-teams/1/join, party-member-service",
        "/api/v1/activities/1/attendance, party-member-service",
        "/api/v1/involvement-figures, party-member-service",
        "/api/v1/wishes/1/claim, party-member-service",
        "/api/v1/wish-figures, party-member-service",
        "/api/v1/offers/1/matches, party-member-service",
        "/api/v1/needs/1/matches, party-member-service",
        "/api/v1/projects/1/milestones, party-member-service",
        "/api/v1/project-figures, party-member-service",
        "/api/v1/co-building-agreements/1/sign, party-member-service",
        "/api/v1/check-in-comparison/missed-members?division=140213, party-member-service",
        "/api/v1/check-in-tokens/image, party-member-service",
        "/api/v1/roster-imports/1/rejections, party-member-service",
        "/api/v1/appointments/1/end, party-member-service",
        "/api/v1/reports/1/submit, party-member-service",
        "/api/v1/councils/1/meetings, party-member-service",
        "/api/v1/joint-meetings/1/items/1/votes, party-member-service",
        "/api/v1/meeting-resolutions/1/verify, party-member-service",
        "/api/v1/meeting-figures, party-member-service",
        "/api/v1/stuck-orders/1, party-member-service",
        "/api/v1/cultivation-plans/1, party-member-service",
        "/api/v1/cultivation-candidates/1/notes, party-member-service",
        "/api/v1/role-models/published, party-member-service",
        "/api/v1/rebalancing/proposals/1/apply, party-member-service",
        "/api/v1/requests/1/history, request-service",
        "/api/v1/request-figures?period=2026-11, request-service",
        "/api/v1/request-terms/140213/2027-01-04, request-service",
        "/api/v1/request-figures/breakdown?division=140213, request-service",
        "/api/v1/hotline/orders/1/urge, request-service",
        "/api/v1/webhooks/1/deliveries, request-service",
        "/api/v1/whistles/w1/arrive, request-service",
        "/api/v1/whistle-figures/units?division=140213, request-service",
        "/api/v1/suggestions?division=140213, request-service",
        "/api/v1/suggestion-classes, request-service",
        "/api/v1/suggestion-figures?division=140213, request-service",
        "/api/v1/rule-sets/current, evaluation-service",
        "/api/v1/points?subjectKind=MEMBER, evaluation-service",
        "/api/v1/ledger-entries?limit=1, evaluation-service",
        "/api/v1/leaderboards/verification, evaluation-service",
        "/api/v1/ranks, evaluation-service",
        "/api/v1/goods/1/restock, evaluation-service",
        "/api/v1/redemptions, evaluation-service",
        "/api/v1/spendable-points, evaluation-service",
        "/api/v1/reversals, evaluation-service",
        "/api/v1/grant-rounds/1/approve, evaluation-service",
        "/api/v1/mutual-appraisals/summary?span=2026, evaluation-service",
        "/api/v1/dossiers/UNIT/1/2026/document, evaluation-service",
        "/api/v1/unit-figures/1?span=2026, evaluation-service",
        "/api/v1/unit-formulas/1/approve, evaluation-service",
        "/api/v1/unit-assessments/1/units/2, evaluation-service",
        "/api/v1/anomalies?state=OPEN, evaluation-service",
        "/api/v1/what-ifs/1/movers, evaluation-service",
        "/api/v1/closings/140213-2026/figures, evaluation-service",
        "/api/v1/titles/1/places, evaluation-service",
        "/api/v1/title-awards, evaluation-service",
        "/api/v1/appraisals/1/ballots, evaluation-service",
        "/api/v1/honour-board?division=140213, evaluation-service",
        "/api/v1/honour-items/own, evaluation-service",
        "/api/v1/audit/grid-service/entries?limit=1, grid-service",
        "/api/v1/audit/party-member-service/verification, party-member-service",
        "/api/v1/audit/request-service/entries, request-service",
        "/api/v1/audit/evaluation-service/verification, evaluation-service"
    })
    void aPathGoesToTheServiceThatItBelongsTo(String path, String service) {
        var answer = client.get().uri(path).exchange();

        answer.expectStatus().isOk().expectBody().jsonPath("$.service").isEqualTo(service);
    }

    @Test
    void pathAndQueryArriveAsTheyWereSent() {
        client.get().uri("/api/v1/units?cursor={cursor}&limit=2", "a/b=").exchange();

        assertThat(PARTY_MEMBER.asked())
                .extracting(StubService.Asked::uri)
                .containsExactly("/api/v1/units?cursor=a%2Fb%3D&limit=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nothing",
                "/api/v1/audit/gateway/entries",
                "/api/v1",
                "/api/v1/locate/more",
                "/api/v2/units",
                "/actuator",
                "/actuator/health",
                "/actuator/prometheus",
                "/API/V1/units",
                "/api/v1/unitsandmore",
                "/api/v1/%75nits",
                "/management"
            })
    void anUnknownPathIsAProblem(String path) {
        var answer = client.get()
                .uri(java.net.URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", "en")
                .exchange();

        expectProblem(answer, 404, "not-found").jsonPath("$.detail").isEqualTo("There is no such address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/units/../../../actuator/prometheus",
                "/api/v1/units/%2e%2e/%2e%2e/actuator",
                "/api/v1//units",
                "//actuator/prometheus",
                "/api/v1/units/..%2f..%2f..%2factuator/prometheus",
                "/api/v1/units/%2e%2e%2factuator",
                "/api/v1/units/..;/actuator",
                "/api/v1/units%5c..%5cactuator",
                "/api/v1/units%00",
                "/api/v1/units%0d%0aX-Injected:%20a",
                "/api/v1/units;a=b"
            })
    void aPathInDisguiseIsRefused(String path) {
        var answer = client.get()
                .uri(java.net.URI.create("http://127.0.0.1:" + port + path))
                .exchange();

        expectProblem(answer, 400, "malformed-request");
        assertThat(PARTY_MEMBER.asked()).isEmpty();
    }

    @Test
    void aProblemOfTheServicePassesUntouched() {
        var problem = "{\"type\":\"urn:linli:problem:conflict\",\"status\":409,\"traceId\":\"its own\"}";
        REQUEST.answers((_, response) -> response.status(409)
                .header("Content-Type", "application/problem+json")
                .header("ETag", "\"7\"")
                .sendString(Mono.just(problem)));

        var answer = client.post()
                .uri("/api/v1/requests")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange();

        answer.expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .valueEquals("ETag", "\"7\"")
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody(String.class)
                .isEqualTo(problem);
    }

    @Test
    void theBodyArrivesWhole() {
        var answer =
                client.post().uri("/api/v1/units").bodyValue(new byte[200_000]).exchange();

        answer.expectStatus().isOk().expectBody().jsonPath("$.bytes").isEqualTo(200_000);
    }
}
