package org.linli.request.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.event.PartyMemberEvent.UnitCheckedIn;
import org.linli.event.PartyMemberEvent.UnitRegistered;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Units are proposed through the API. */
@RequestServiceTest
class ProposalTest {

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private final Api api;

    ProposalTest(WebTestClient http) {
        this.api = new Api(http);
    }

    private List<JsonNode> proposals(String order) {
        return Api.json(api.get(Api.ADMIN, "/api/v1/requests/" + order + "/dispatch-proposals?limit=20")
                        .expectStatus()
                        .isOk())
                .get("items")
                .valueStream()
                .toList();
    }

    private JsonNode of(String unit, String order) {
        return proposals(order).stream()
                .filter(each -> each.get("unitId").stringValue().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> grounds(JsonNode proposal) {
        return proposal.get("reasons")
                .valueStream()
                .map(reason -> reason.get("ground").stringValue())
                .toList();
    }

    @Test
    void aUnitOfTheCommunityIsProposedWithItsReasonsAndItsLoad() {
        var busy = api.submitted(Api.RESIDENT, City.GRID);
        api.dispatch(busy, Api.ADMIN, City.UNIT).expectStatus().isOk();

        var proposal = of(City.UNIT, api.submitted(Api.RESIDENT, City.GRID));

        assertThat(grounds(proposal)).contains("SAME_COMMUNITY", "LOAD");
        assertThat(proposal.get("load").longValue()).isPositive();
    }

    @Test
    void neitherAUnitThatGaveItBackNorTheOneThatHasItIsProposed() {
        var order = api.submitted(Api.RESIDENT, City.GRID);
        api.dispatch(order, Api.ADMIN, City.UNIT).expectStatus().isOk();
        assertThat(proposals(order))
                .noneMatch(each -> each.get("unitId").stringValue().equals(City.UNIT));
        api.move(order, "return", Api.UNIT_ADMIN, "{\"ground\":\"NOT_OUR_DUTY\",\"text\":\"非本单位职责\"}")
                .expectStatus()
                .isOk();

        assertThat(proposals(order))
                .isNotEmpty()
                .noneMatch(each -> each.get("unitId").stringValue().equals(City.UNIT));
        var other = api.submitted(Api.RESIDENT, City.GRID);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> grounds(of(City.UNIT, other)).contains("GAVE_BACK_AS_NOT_OURS"));
    }

    @Test
    void whoHasCheckedInIsProposedFromFarAwayAndAnOlderWordChangesNothing() {
        var unit = "far-" + UUID.randomUUID();
        TestTopics.publish(
                new UnitRegistered(UUID.randomUUID(), unit, 1, "远方单位", new DivisionCode("650102"), AT),
                new UnitCheckedIn(UUID.randomUUID(), unit, 3, new DivisionCode(City.COMMUNITY), AT),
                new UnitCheckedIn(UUID.randomUUID(), unit, 2, new DivisionCode("650102001001"), AT));
        var order = api.submitted(Api.RESIDENT, City.GRID);

        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> grounds(of(unit, order)).contains("CHECKED_IN"));
    }

    @Test
    void anOrderOutsideTheScopeIsNotThere() {
        var order = api.submitted(Api.RESIDENT, City.GRID);

        Api.problem(
                api.get(
                        Token.of("STREET_ADMIN").scope(City.OTHER_STREET),
                        "/api/v1/requests/" + order + "/dispatch-proposals"),
                404,
                "not-found");
    }
}
