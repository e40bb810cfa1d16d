package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.event.RosterEvent.AppointmentEnded;
import org.linli.event.RosterEvent.MemberAppointed;
import org.linli.event.RosterEvent.MemberCheckedOut;
import org.linli.event.Topics;
import org.linli.testkit.TestTopics;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Positions, duties, and what others are told of members on rosters. */
@PartyMemberServiceTest
class AppointmentTest {

    private static final String PATH = "/api/v1/appointments";

    private final Api api;
    private final Town town;
    private final String member;

    AppointmentTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.api = new Api(http);
        this.town = new Town(api, mongo);
        this.member = town.member(town.unit());
    }

    private String position(String position) {
        return "{\"memberId\":\"%s\",\"communityCode\":\"%s\",%s}".formatted(member, town.home, position);
    }

    private String appoint() {
        return Api.body(
                api.post(town.communityAdmin, PATH, position("\"position\":\"COMMUNITY_COMMITTEE_MEMBER\"")), 201);
    }

    @Test
    void whoIsAppointedTwiceHoldsThePositionOnce() {
        var first = appoint();

        assertThat(appoint()).isEqualTo(first);
        assertThat(Api.<Boolean>read(first, "$.held")).isTrue();
    }

    @Test
    void whoIsAppointedAgainHasTwoTermsAndEachIsToldOfOnce() {
        var id = Api.<String>read(appoint(), "$.id");
        Api.body(api.post(town.communityAdmin, PATH + "/" + id + "/end", "{}"), 200);
        Api.body(api.post(town.communityAdmin, PATH + "/" + id + "/end", "{}"), 200);

        var again = appoint();

        assertThat(Api.<List<Object>>read(again, "$.terms")).hasSize(2);
        await().atMost(Town.SOON)
                .untilAsserted(() -> assertThat(TestTopics.published(Topics.PARTY_MEMBER, id))
                        .extracting(Object::getClass)
                        .isEqualTo(List.of(MemberAppointed.class, AppointmentEnded.class, MemberAppointed.class)));
    }

    @Test
    void aSecretaryNeedsACompoundAndACommitteeMemberHasNone() {
        Api.problem(
                api.post(town.communityAdmin, PATH, position("\"position\":\"COMPOUND_SECRETARY\"")),
                400,
                "malformed-request");
        Api.problem(
                api.post(
                        town.communityAdmin,
                        PATH,
                        position("\"position\":\"COMMUNITY_COMMITTEE_MEMBER\",\"compound\":\"安居小区\"")),
                400,
                "malformed-request");
    }

    @Test
    void aStrangerIsNotAppointed() {
        var stranger = "{\"memberId\":\"nobody\",\"communityCode\":\"%s\",\"position\":\"COMMUNITY_COMMITTEE_MEMBER\"}";

        Api.problem(api.post(town.communityAdmin, PATH, stranger.formatted(town.home)), 422, "unknown-member");
        Api.problem(api.post(town.communityAdmin, PATH, stranger.formatted(town.away)), 403, "out-of-scope");
    }

    @Test
    void aMemberIsToldWhatIsDueAndWhen() {
        var path = "/api/v1/members/" + member + "/duties";

        await().atMost(Town.SOON)
                .until(() -> Api.<Object>read(Api.body(api.get(Town.memberToken(member), path), 200), "$.duties[0].due")
                        != null);

        var duties = Api.body(api.get(Town.memberToken(member), path), 200);
        assertThat(Api.<List<String>>read(duties, "$.duties[*].duty"))
                .containsExactly("COMMUNITY_SERVICE", "HALF_YEAR_REPORT");
    }

    @Test
    void aCheckOutIsToldOfOnce() {
        var path = "/api/v1/members/" + member;
        Api.body(api.post(Town.memberToken(member), path + "/check-ins", Town.checkIn(town.home)), 201);
        for (var i = 0; i < 2; i++) {
            Api.body(api.post(Town.memberToken(member), path + "/check-outs", "{\"reason\":\"迁居外地\"}"), 200);
        }

        await().atMost(Town.SOON)
                .untilAsserted(() -> assertThat(TestTopics.published(Topics.PARTY_MEMBER, member))
                        .filteredOn(MemberCheckedOut.class::isInstance)
                        .hasSize(1));
    }
}
