package org.linli.evaluation.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.evaluation.District;
import org.linli.evaluation.EvaluationServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What can be asked, and what is done about it. */
@EvaluationServiceTest
class WhatIfRequestTest {

    private static final String OCTOBER = "2026-10";

    @Autowired
    private WebTestClient http;

    @Autowired
    private WhatIfTimer timer;

    private final District district = District.next();
    private WhatIfDesk desk;
    private String ruleSet;

    @BeforeEach
    void draft() {
        desk = new WhatIfDesk(http, district.code(), timer);
        ruleSet = desk.drafted(desk.onlyService("100"));
    }

    @ParameterizedTest
    @CsvSource({
        "from, 2026-13, 400, malformed-request",
        "from, 2026, 400, malformed-request",
        "to, yesterday, 400, malformed-request",
        "to, 2026-09, 400, malformed-request",
        "from, 2025-10, 400, malformed-request",
        "to, 2999-01, 400, malformed-request",
        "from, , 400, malformed-request",
        "ruleSetId, , 400, malformed-request",
        "ruleSetId, nobody-knows-it, 422, unknown-rule-set",
        "divisionCode, 14021, 400, malformed-code",
        "divisionCode, 110101, 403, out-of-scope"
    })
    void aQuestionThatMakesNoSenseIsRefused(String field, String value, int status, String problem) {
        var question = desk.question(ruleSet, OCTOBER, OCTOBER).put(field, value);

        refused(desk.post("/what-ifs", question), status, problem);
        assertThat(desk.get("/what-ifs").get("items")).isEmpty();
    }

    @Test
    void aPeriodThatLastsAndAGridHaveNone() {
        refused(desk.post("/what-ifs", desk.question(ruleSet, "2999-01", "2999-01")), 409, "period-not-over");
        var grid = desk.question(ruleSet, OCTOBER, OCTOBER)
                .put("divisionCode", district.grid(1, 1, 1).value());
        refused(desk.post("/what-ifs", grid), 400, "malformed-request");
    }

    @Test
    void rulesOfOtherPeopleAreNotThereToBeTried() {
        var elsewhere = new WhatIfDesk(http, District.next().code(), timer);
        var theirs = elsewhere.drafted(elsewhere.onlyService("100"));

        refused(desk.post("/what-ifs", desk.question(theirs, OCTOBER, OCTOBER)), 422, "unknown-rule-set");
    }

    @Test
    void cancelledItIsNotRunAndADoneOneIsNotCancelled() {
        var unwanted = desk.asked(ruleSet, OCTOBER);
        desk.cancel(unwanted).expectStatus().isOk();
        desk.cancel(unwanted).expectStatus().isOk(); // the same again

        assertThat(desk.done(unwanted).get("state").stringValue()).isEqualTo("CANCELLED");
        var done = desk.asked(ruleSet, OCTOBER);
        assertThat(desk.done(done).get("state").stringValue()).isEqualTo("DONE");
        refused(desk.cancel(done), 409, "illegal-move");
        assertThat(desk.get("/what-ifs").get("items").findValuesAsString("state"))
                .containsExactly("CANCELLED", "DONE");
    }

    @Test
    void whoHasSeenAnOlderOneCancelsNothing() {
        var id = desk.asked(ruleSet, OCTOBER);

        refused(cancel(id, "\"7\""), 412, "precondition-failed");
        assertThat(desk.state(id)).isIn("WAITING", "RUNNING", "DONE");
    }

    @Test
    void aCursorThatPointsBeforeItShowsNothingOfOthers() {
        var id = desk.asked(ruleSet, OCTOBER);
        desk.done(id);

        assertThat(desk.get("/what-ifs/" + id + "/movers?cursor=MA").get("items"))
                .isEmpty();
    }

    private ResponseSpec cancel(String id, String seen) {
        return http.post()
                .uri("/api/v1/what-ifs/" + id + "/cancel")
                .headers(desk.admin())
                .header(HttpHeaders.IF_MATCH, seen)
                .exchange();
    }

    private static void refused(ResponseSpec answer, int status, String problem) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:linli:problem:" + problem);
    }
}
