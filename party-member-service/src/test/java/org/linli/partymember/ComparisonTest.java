package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

@PartyMemberServiceTest
class ComparisonTest {

    private static final String PATH = "/api/v1/check-in-comparison";
    private static final String GONE = "{\"reason\":\"迁居外地\"}";

    private final Api api;
    private final Town town;

    ComparisonTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.api = new Api(http);
        this.town = new Town(api, mongo);
    }

    private String compare(String what) {
        return Api.body(api.get(town.streetAdmin, PATH + what + "?division=" + town.street), 200);
    }

    private Set<String> ids(String what) {
        return Set.copyOf(Api.<List<String>>read(compare(what), "$.items[*].id"));
    }

    private void checkIn(Token token, String who) {
        Api.body(api.post(token, "/api/v1/" + who + "/check-ins", Town.checkIn(town.home)), 201);
    }

    private String member(String unit, String name) {
        return town.member(unit, "{\"kind\":\"EMPLOYED\",\"name\":\"%s\"}".formatted(name));
    }

    @Test
    void nobodyOnTheRostersHasNoRate() {
        var comparison = compare("");

        assertThat(Api.<Object>read(comparison, "$.unitCheckInRate.value")).isNull();
        assertThat(Api.<String>read(comparison, "$.memberCheckInRate.reason")).isEqualTo("nothing below the line");
    }

    @Test
    void exactlyThoseAreNamedWhoAreCheckedInNowhere() {
        var unit = town.unit();
        var silent = town.unit();
        var here = member(unit, "张三丰");
        var missed = member(silent, "李四光");
        checkIn(Token.unitAdmin(unit), "units/" + unit);
        checkIn(Town.memberToken(here), "members/" + here);

        var comparison = compare("");

        assertThat(Api.<String>read(comparison, "$.unitCheckInRate.value")).isEqualTo("50.00%");
        assertThat(Api.<String>read(comparison, "$.memberCheckInRate.value")).isEqualTo("50.00%");
        assertThat(ids("/under-reported-units")).containsExactly(silent);
        assertThat(ids("/missed-members")).containsExactly(missed);
        assertThat(Api.<String>read(compare("/missed-members"), "$.items[0].name"))
                .isEqualTo("李**");
    }

    @Test
    void whoIsTakenOffIsMissedFromThenOnAndOnlyThey() {
        var unit = town.unit();
        var stays = member(unit, "张三丰");
        var goes = member(unit, "李四光");
        checkIn(Token.unitAdmin(unit), "units/" + unit);
        checkIn(Town.memberToken(stays), "members/" + stays);
        checkIn(Town.memberToken(goes), "members/" + goes);

        Api.body(api.post(Town.memberToken(goes), "/api/v1/members/" + goes + "/check-outs", GONE), 200);
        Api.body(api.post(Token.unitAdmin(unit), "/api/v1/units/" + unit + "/check-outs", GONE), 200);

        assertThat(ids("/missed-members")).containsExactly(goes);
        assertThat(ids("/under-reported-units")).containsExactly(unit);
        assertThat(Api.<Integer>read(compare(""), "$.missedMembers")).isEqualTo(1);
    }

    @Test
    void aCommunityWithAllOfTheMembersIsCrowdedAndTheOtherSparse() {
        var unit = town.unit();
        var member = town.member(unit);
        checkIn(Town.memberToken(member), "members/" + member);

        var crowding = compare("/crowding");

        assertThat(Api.<List<String>>read(crowding, "$.items[*].standing")).containsExactly("CROWDED", "SPARSE");
        assertThat(Api.<String>read(crowding, "$.items[0].ofEvenShare")).isEqualTo("200.00%");
    }

    @Test
    void aTransferKeepsTheCheckInAndRemembersTheUnit() {
        var unit = town.unit();
        var next = town.unit();
        var member = town.member(unit);
        checkIn(Town.memberToken(member), "members/" + member);

        var moved = Api.body(
                api.post(
                        town.streetAdmin,
                        "/api/v1/members/" + member + "/transfer",
                        "{\"unitId\":\"%s\"}".formatted(next)),
                200);

        assertThat(Api.<String>read(moved, "$.unitId")).isEqualTo(next);
        assertThat(Api.<String>read(moved, "$.formerUnits[0].unitId")).isEqualTo(unit);
        assertThat(Api.<String>read(moved, "$.checkIn.communityCode")).isEqualTo(town.home.value());
        Api.problem(api.get(Token.unitAdmin(unit), "/api/v1/members/" + member), 404, "not-found");
    }

    @Test
    void anotherDivisionIsNotCompared() {
        Api.problem(api.get(town.communityAdmin, PATH + "?division=" + town.away), 403, "out-of-scope");
        Api.problem(api.get(town.communityAdmin, PATH + "?division=14x"), 400, "malformed-code");
    }
}
