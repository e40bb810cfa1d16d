package org.linli.grid.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@GridServiceTest
class OrganisationTest {

    private final Api api;
    private final Town town;

    @Autowired
    OrganisationTest(WebTestClient http) {
        this.api = new Api(http);
        this.town = Town.imported(api);
    }

    @Test
    void theFiveKindsLieOneUnderAnother() {
        var grid = town.grid();
        var committee = id(found("COMMITTEE", town.street(), null));
        var general = id(found("GENERAL_BRANCH", town.community(), committee));
        var branch = id(found("BRANCH", grid, general));
        var group = id(found("GROUP", grid, branch));
        var household = Api.body(found("HOUSEHOLD_LINK", grid, group), 201);

        assertThat(household).containsEntry("parentId", group).containsEntry("divisionCode", grid);
        assertThat(list("division=" + town.district())).hasSize(5);
        assertThat(list("division=" + town.community() + "&kind=BRANCH"))
                .extracting(one -> one.get("id"))
                .containsExactly(branch);
        assertThat(list("division=" + town.sibling())).isEmpty();
        assertThat(Api.body(api.get(Api.NATION, "/grid-figures?division=" + grid), 200))
                .containsEntry(
                        "organisationsByKind",
                        Map.of("COMMITTEE", 0, "GENERAL_BRANCH", 0, "BRANCH", 1, "GROUP", 1, "HOUSEHOLD_LINK", 1));
    }

    @Test
    void whatLiesUnderAnotherIsOfALaterKindAndLiesInItsDivision() {
        var branch = id(found("BRANCH", town.community(), null));

        Api.problem(found("BRANCH", town.community(), branch), 422, "not-below");
        Api.problem(found("COMMITTEE", town.community(), branch), 422, "not-below");
        Api.problem(found("GROUP", town.sibling(), branch), 422, "not-below");
        Api.problem(found("GROUP", town.community(), "nothing"), 422, "unknown-organisation");
        assertThat(list("division=" + town.district())).hasSize(1);
    }

    @Test
    void aSecretaryIsElectedAndLeaves() {
        var id = id(found("BRANCH", town.community(), null));

        var elected = Api.body(change(id, "康吉社区党支部", "\"p-1\""), 200);
        assertThat(elected).containsEntry("secretaryId", "p-1").containsEntry("name", "康吉社区党支部");
        assertThat(Api.body(api.get(Api.NATION, "/party-organisations/" + id), 200))
                .isEqualTo(elected);

        change(id, "康吉社区党支部", "\"p-1\"").expectHeader().valueEquals("ETag", "\"2\"");
        assertThat(Api.body(change(id, "康吉社区党支部", "null"), 200)).containsEntry("secretaryId", null);
    }

    @Test
    void aCallThatIsRepeatedIsCarriedOutOnce() {
        var key = UUID.randomUUID().toString();

        assertThat(keyed(key)).isEqualTo(keyed(key));
        assertThat(list("division=" + town.community())).hasSize(1);
    }

    private Map<String, Object> keyed(String key) {
        return Api.body(
                api.http()
                        .post()
                        .uri("/api/v1/party-organisations")
                        .headers(town.admin())
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body("BRANCH", town.community(), null))
                        .exchange(),
                201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"x\",\"divisionCode\":\"C\"}                                          | kind",
                "{\"kind\":\"CELL\",\"name\":\"x\",\"divisionCode\":\"C\"}                          | kind",
                "{\"kind\":\"BRANCH\",\"divisionCode\":\"C\"}                                     | name",
                "{\"kind\":\"BRANCH\",\"name\":\"x\"}                                             | divisionCode",
                "{\"kind\":\"BRANCH\",\"name\":\"x\",\"divisionCode\":\"C\",\"secretaryId\":\"a b\"}  | secretaryId",
            })
    void aBadBodyIsRefusedItsFieldNamedAndNothingStored(String body, String field) {
        var whole = body.replace("\"C\"", "\"" + town.community() + "\"");

        Api.problem(api.post(town.admin(), "/party-organisations", whole), 400, "malformed-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(list("division=" + town.community())).isEmpty();
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        Api.problem(change("nothing", "x", "null"), 404, "not-found");
        Api.problem(api.get(Api.NATION, "/party-organisations/nothing"), 404, "not-found");
        Api.problem(found("BRANCH", town.street() + "777", null), 404, "not-found");
    }

    private ResponseSpec found(String kind, String division, String parent) {
        return api.post(Api.NATION, "/party-organisations", body(kind, division, parent));
    }

    private static String body(String kind, String division, String parent) {
        var under = parent == null ? "" : ",\"parentId\":\"" + parent + "\"";
        return "{\"kind\":\"%s\",\"name\":\"党组织\",\"divisionCode\":\"%s\"%s}".formatted(kind, division, under);
    }

    private static String id(ResponseSpec founded) {
        return (String) Api.body(founded, 201).get("id");
    }

    private ResponseSpec change(String id, String name, String secretary) {
        return api.put(
                Api.NATION,
                "/party-organisations/" + id,
                "{\"name\":\"%s\",\"secretaryId\":%s}".formatted(name, secretary));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> list(String query) {
        return (List<Map<String, Object>>) Api.body(api.get(Api.NATION, "/party-organisations?" + query), 200)
                .get("items");
    }
}
