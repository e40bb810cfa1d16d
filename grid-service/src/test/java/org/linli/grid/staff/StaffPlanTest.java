package org.linli.grid.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What someone knows, what there is to do, and until when it is planned. */
@GridServiceTest
class StaffPlanTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final Api api;
    private final Town town;
    private final String grid;
    private final ReactiveMongoTemplate mongo;

    @Autowired
    StaffPlanTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.api = new Api(http);
        this.town = Town.imported(api);
        this.grid = town.grid();
        this.mongo = mongo;
    }

    @Test
    void aSpecialistHasSpecialtiesAndAnyoneHasDuties() {
        var body = Api.body(assign("SPECIALIST", """
                        ,"specialties":["HEALTH","LAW","LAW"],"otherSpecialty":"手语","duties":["每周义诊","调解纠纷"]"""), 201);

        assertThat(body)
                .containsEntry("specialties", List.of("LAW", "HEALTH"))
                .containsEntry("otherSpecialty", "手语")
                .containsEntry("duties", List.of("每周义诊", "调解纠纷"));
        assertThat(Api.body(api.get(town.admin(), "/staff-assignments/" + body.get("id")), 200))
                .isEqualTo(body);
        assertThat(Api.body(assign("FULL_TIME", ",\"duties\":[\"走访\"]"), 201))
                .containsEntry("duties", List.of("走访"))
                .containsEntry("specialties", List.of());
    }

    @Test
    void whatWasStoredBeforeThereWereAnyHasNone() {
        var id = Api.body(assign("FULL_TIME", ""), 201).get("id");
        mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(id)),
                        new Update().unset("profile"),
                        StaffAssignment.COLLECTION)
                .block();

        assertThat(Api.body(api.get(town.admin(), "/staff-assignments/" + id), 200))
                .containsEntry("duties", List.of())
                .containsEntry("otherSpecialty", null);
    }

    @Test
    void anEndCanBePlannedAndCountsUntilThen() {
        var id = Api.body(assign("FULL_TIME", ""), 201).get("id");

        var ended = Api.body(end(id, TODAY.plusDays(10)), 200);

        assertThat(ended).containsEntry("until", TODAY.plusDays(10).toString());
        assertThat(figures()).containsEntry("staffTotal", 1);
        Api.problem(assign("FULL_TIME", ""), 409, "already-assigned");
        Api.body(assign("FULL_TIME", ",\"from\":\"%s\"".formatted(TODAY.plusDays(10))), 201);
    }

    @Test
    void aPlannedEndCanBeBroughtForward() {
        var id = Api.body(assign("FULL_TIME", ",\"until\":\"%s\"".formatted(TODAY.plusDays(10))), 201)
                .get("id");

        assertThat(Api.body(end(id, TODAY), 200)).containsEntry("until", TODAY.toString());

        assertThat(figures()).containsEntry("staffTotal", 0);
        assertThat(Api.body(end(id, TODAY.plusDays(1)), 200)).containsEntry("until", TODAY.toString());
        Api.body(assign("FULL_TIME", ""), 201);
        assertThat(mongo.findById(String.valueOf(id), Document.class, StaffAssignment.COLLECTION)
                        .block())
                .containsEntry("slot", id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FULL_TIME  | ,\"specialties\":[\"LAW\"]                             | specialties",
                "GRID_LEAD  | ,\"otherSpecialty\":\"手语\"                            | specialties",
                "SPECIALIST | ,\"specialties\":[\"MAGIC\"]                           | specialties.[0]",
                "FULL_TIME  | ,\"duties\":[\" \"]                                    | duties[0]",
                "FULL_TIME  | ,\"from\":\"2026-02-01\",\"until\":\"2026-02-01\"          | until",
                "FULL_TIME  | ,\"until\":\"soon\"                                    | until",
            })
    void aBadPlanIsRefusedItsFieldNamed(String role, String more, String field) {
        Api.problem(assign(role, more), 400, "malformed-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void anEndThatNobodyCanMeanIsRefused() {
        var id = Api.body(assign("FULL_TIME", ""), 201).get("id");

        Api.problem(end(id, LocalDate.of(9999, 1, 1)), 400, "malformed-request");
    }

    private ResponseSpec assign(String role, String more) {
        var body = "{\"personId\":\"p-1\",\"role\":\"%s\"%s}".formatted(role, more);
        return api.post(town.admin(), "/divisions/" + grid + "/staff", body);
    }

    private ResponseSpec end(Object id, LocalDate until) {
        return api.post(town.admin(), "/staff-assignments/" + id + "/end", "{\"until\":\"%s\"}".formatted(until));
    }

    private Map<String, Object> figures() {
        return Api.body(api.get(town.admin(), "/grid-figures?division=" + grid), 200);
    }
}
