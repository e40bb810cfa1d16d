package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.partymember.Api.body;
import static org.linli.partymember.Api.problem;
import static org.linli.partymember.Api.read;
import static org.linli.partymember.Town.checkIn;
import static org.linli.partymember.Town.memberToken;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Rosters and check-in, as callers see them. */
@PartyMemberServiceTest
class UnitsAndMembersTest {

    private final ReactiveMongoTemplate mongo;
    private final Api api;
    private final Town town;

    UnitsAndMembersTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
        this.api = new Api(http);
        this.town = new Town(api, mongo);
    }

    @Test
    void aRegisteredUnitCanBeReadAtOnce() {
        var created = api.post(
                town.streetAdmin,
                "/api/v1/units",
                "{\"name\":\"区税务局党支部\",\"divisionCode\":\"%s\"}".formatted(town.home));
        var location = created.expectBody().returnResult().getResponseHeaders().getLocation();

        var answer = api.get(town.streetAdmin, location.toString());

        answer.expectHeader().valueEquals("ETag", "\"1\"");
        var unit = body(answer, 200);
        assertThat(location).hasToString("/api/v1/units/" + read(unit, "$.id"));
        assertThat(Api.<String>read(unit, "$.name")).isEqualTo("区税务局党支部");
        assertThat(Api.<String>read(unit, "$.divisionCode")).isEqualTo(town.home.value());
        assertThat(Api.<Object>read(unit, "$.checkIn")).isNull();
        assertThat(Api.<Integer>read(unit, "$.version")).isEqualTo(1);
    }

    @Test
    void aRegisteredMemberCanBeReadAtOnce() {
        var unit = town.unit();
        var created = api.post(town.streetAdmin, "/api/v1/units/" + unit + "/members", "{\"kind\":\"RETIRED\"}");
        var location = created.expectBody().returnResult().getResponseHeaders().getLocation();

        var answer = api.get(town.streetAdmin, location.toString());

        answer.expectHeader().valueEquals("ETag", "\"1\"");
        var member = body(answer, 200);
        assertThat(location).hasToString("/api/v1/members/" + read(member, "$.id"));
        assertThat(Api.<String>read(member, "$.unitId")).isEqualTo(unit);
        assertThat(Api.<String>read(member, "$.kind")).isEqualTo("RETIRED");
        assertThat(Api.<Object>read(member, "$.checkIn")).isNull();
    }

    @Test
    void aUnitThatDoesNotExistHasNoMembers() {
        problem(api.post(town.streetAdmin, "/api/v1/units/none/members", "{\"kind\":\"MOBILE\"}"), 404, "not-found");
    }

    @Test
    void checkingInAgainToTheSameCommunityGivesTheSameAnswer() {
        var unit = town.unit();
        var path = "/api/v1/units/" + unit + "/check-ins";

        var first = body(api.post(Token.unitAdmin(unit), path, checkIn(town.away)), 201);
        var again = body(api.post(Token.unitAdmin(unit), path, checkIn(town.away)), 201);

        assertThat(again).isEqualTo(first);
        assertThat(Api.<String>read(first, "$.checkIn.communityCode")).isEqualTo(town.away.value());
        assertThat(body(api.get(town.streetAdmin, "/api/v1/units/" + unit), 200))
                .isEqualTo(first);
    }

    @Test
    void checkingInElsewhereMovesAndKeepsWhatWas() {
        var member = town.member(town.unit());
        var path = "/api/v1/members/" + member + "/check-ins";

        body(api.post(memberToken(member), path, checkIn(town.home)), 201);
        var moved = body(api.post(memberToken(member), path, checkIn(town.away)), 201);

        assertThat(Api.<String>read(moved, "$.checkIn.communityCode")).isEqualTo(town.away.value());
        assertThat(Api.<Integer>read(moved, "$.version")).isEqualTo(3);
        assertThat(history(member)).containsExactly(town.home.value(), town.away.value());
    }

    private List<String> history(String member) {
        return mongo
                .findById(member, Document.class, "members")
                .block()
                .get("checkIns", Document.class)
                .getList("history", Document.class)
                .stream()
                .map(checkIn -> checkIn.getString("community"))
                .toList();
    }

    @Test
    void aMemberIsSeenWhereTheUnitBelongsAndWhereTheyCheckedIn() {
        var member = town.member(town.unit(town.home));
        var path = "/api/v1/members/" + member;
        var awayAdmin = Token.of("COMMUNITY_ADMIN").scope(town.away.value());

        problem(api.get(awayAdmin, path), 404, "not-found");
        body(api.post(memberToken(member), path + "/check-ins", checkIn(town.away)), 201);

        body(api.get(awayAdmin, path), 200);
        body(api.get(town.communityAdmin, path), 200);
    }

    @Test
    void aCommunityLosesSightOfAMemberWhoMovesOn() {
        var member = town.member(town.unit(town.district));
        var path = "/api/v1/members/" + member;
        body(api.post(memberToken(member), path + "/check-ins", checkIn(town.home)), 201);
        body(api.get(town.communityAdmin, path), 200);

        body(api.post(memberToken(member), path + "/check-ins", checkIn(town.away)), 201);

        problem(api.get(town.communityAdmin, path), 404, "not-found");
    }

    @Test
    void aCommunityThatNobodyToldOfIsNotCheckedInTo() {
        var unit = town.unit();
        var member = town.member(unit);

        problem(
                        api.post(
                                Token.unitAdmin(unit), "/api/v1/units/" + unit + "/check-ins", checkIn(town.unheardOf)),
                        422,
                        "unknown-division")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("稍后"));
        problem(
                api.post(memberToken(member), "/api/v1/members/" + member + "/check-ins", checkIn(town.unheardOf)),
                422,
                "unknown-division");

        assertThat(history(member)).isEmpty();
    }

    @Test
    void aCheckInThatHasBeenOvertakenIsRefused() {
        var unit = town.unit();
        var path = "/api/v1/units/" + unit + "/check-ins";
        body(api.postAt("1", Token.unitAdmin(unit), path, checkIn(town.home)), 201);

        problem(api.postAt("1", Token.unitAdmin(unit), path, checkIn(town.away)), 412, "precondition-failed");

        body(api.postAt("2", Token.unitAdmin(unit), path, checkIn(town.away)), 201);
    }

    @Test
    void staffSendNobodyToACommunityThatIsNotTheirs() {
        var unit = town.unit();
        var member = town.member(unit);

        problem(
                api.post(town.communityAdmin, "/api/v1/units/" + unit + "/check-ins", checkIn(town.away)),
                403,
                "out-of-scope");
        problem(
                api.post(town.communityAdmin, "/api/v1/members/" + member + "/check-ins", checkIn(town.away)),
                403,
                "out-of-scope");
    }

    @Test
    void aMemberWhoIsAlsoStaffMayLiveAnywhere() {
        var member = town.member(town.unit(town.home));
        var both = Token.of("COMMUNITY_ADMIN", "PARTY_MEMBER").subject(member).scope(town.home.value());

        body(api.post(both, "/api/v1/members/" + member + "/check-ins", checkIn(town.away)), 201);
    }

    @Test
    void aMemberWhoSpeaksForTheUnitSendsNoOtherMember() {
        var unit = town.unit();
        var other = town.member(unit);
        var both = Token.of("UNIT_ADMIN", "PARTY_MEMBER").with("unit_id", unit);

        problem(api.post(both, "/api/v1/members/" + other + "/check-ins", checkIn(town.home)), 404, "not-found");
    }
}
