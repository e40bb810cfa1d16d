package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.partymember.Api.body;
import static org.linli.partymember.Api.problem;
import static org.linli.partymember.Town.deed;
import static org.linli.partymember.Town.deedOf;
import static org.linli.partymember.Town.memberToken;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What members did and what their communities say of it, as callers see it. */
@PartyMemberServiceTest
class ServiceRecordsTest {

    private static final String RECORDS = "/api/v1/service-records";
    private static final String NOT_SEEN = "{\"reason\":\"没有见到\"}";

    private final ReactiveMongoTemplate mongo;
    private final Api api;
    private final Town town;
    private final String unit;
    private final String member;

    ServiceRecordsTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
        this.api = new Api(http);
        this.town = new Town(api, mongo);
        this.unit = town.unit();
        this.member = town.member(unit);
    }

    @Test
    void aMemberWritesDownWhatTheyDid() {
        var ended = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MICROS);
        var started = ended.minus(Duration.ofMinutes(90));

        var created = body(api.post(memberToken(member), RECORDS, deed(town.home, started, ended)), 201);

        var read = api.get(memberToken(member), RECORDS + "/" + Api.read(created, "$.id"));
        read.expectHeader().valueEquals("ETag", "\"1\"");
        assertThat(body(read, 200)).isEqualTo(created);
        assertThat(Api.<String>read(created, "$.state")).isEqualTo("SUBMITTED");
        assertThat(Api.<String>read(created, "$.memberId")).isEqualTo(member);
        assertThat(Api.<String>read(created, "$.unitId")).isEqualTo(unit);
        assertThat(Api.<String>read(created, "$.communityCode")).isEqualTo(town.home.value());
        assertThat(Api.<String>read(created, "$.startedAt"))
                .isEqualTo(started.truncatedTo(ChronoUnit.MILLIS).toString());
        assertThat(Api.<Integer>read(created, "$.minutes")).isEqualTo(90);
        assertThat(Api.<Object>read(created, "$.decision")).isNull();
    }

    @Test
    void theCommunityWritesDownWhatAMemberDid() {
        var created = body(api.post(town.communityAdmin, RECORDS, deedOf(member, town.home)), 201);

        assertThat(Api.<String>read(created, "$.memberId")).isEqualTo(member);
    }

    @Test
    void theCommunityMustSayWhoDidIt() {
        problem(api.post(town.communityAdmin, RECORDS, deed(town.home)), 400, "malformed-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo("memberId");
    }

    @Test
    void theCommunityWritesNothingOfOthers() {
        problem(api.post(town.communityAdmin, RECORDS, deedOf(member, town.away)), 403, "out-of-scope");
        problem(api.post(town.communityAdmin, RECORDS, deedOf("stranger", town.home)), 422, "unknown-member");
        var awayAdmin = Token.of("COMMUNITY_ADMIN").scope(town.away.value());
        problem(api.post(awayAdmin, RECORDS, deedOf(member, town.away)), 422, "unknown-member");
    }

    @Test
    void aMemberWritesNothingInAnothersName() {
        var other = town.member(unit);

        problem(api.post(memberToken(member), RECORDS, deedOf(other, town.home)), 422, "unknown-member");
        problem(api.post(memberToken("on-no-roster"), RECORDS, deed(town.home)), 422, "unknown-member");
        var alsoStreetAdmin =
                Token.of("PARTY_MEMBER", "STREET_ADMIN").subject(member).scope(town.street.value());
        problem(api.post(alsoStreetAdmin, RECORDS, deedOf(other, town.home)), 422, "unknown-member");
    }

    @Test
    void aCommunityThatNobodyToldOfHasNoRecords() {
        problem(api.post(memberToken(member), RECORDS, deed(town.unheardOf)), 422, "unknown-division");
        problem(api.post(memberToken(member), RECORDS, deed(town.street)), 400, "malformed-code");
    }

    @Test
    void theCommunityConfirmsOnceAndForAll() {
        var path = RECORDS + "/" + town.record(member);

        var confirmed = body(api.post(town.communityAdmin, path + "/confirm", "{}"), 200);
        var again = body(api.post(town.streetAdmin, path + "/confirm", ""), 200);

        assertThat(Api.<String>read(confirmed, "$.state")).isEqualTo("CONFIRMED");
        assertThat(Api.<String>read(confirmed, "$.decision.by")).isEqualTo("community_admin-1");
        assertThat(again).isEqualTo(confirmed);
        problem(api.post(town.communityAdmin, path + "/dispute", NOT_SEEN), 409, "illegal-move");
        assertThat(body(api.get(town.communityAdmin, path), 200)).isEqualTo(confirmed);
    }

    @Test
    void theCommunityDisputesOnceAndForAll() {
        var path = RECORDS + "/" + town.record(member);

        var disputed = body(api.post(town.communityAdmin, path + "/dispute", NOT_SEEN), 200);
        var again = body(api.post(town.streetAdmin, path + "/dispute", "{\"reason\":\"另有原因\"}"), 200);

        assertThat(Api.<String>read(disputed, "$.state")).isEqualTo("DISPUTED");
        assertThat(Api.<String>read(disputed, "$.decision.reason")).isEqualTo("没有见到");
        assertThat(again).isEqualTo(disputed);
        problem(api.post(town.communityAdmin, path + "/confirm", "{}"), 409, "illegal-move");
    }

    @Test
    void aDecisionOnWhatHasMovedOnIsRefused() {
        var path = RECORDS + "/" + town.record(member);

        problem(api.postAt("7", town.communityAdmin, path + "/confirm", "{}"), 412, "precondition-failed");
        body(api.postAt("1", town.communityAdmin, path + "/confirm", "{}"), 200);
    }

    @Test
    void statesAreStoredByNamesThatOutliveTheClasses() {
        var submitted = town.record(member);
        var confirmed = town.record(member);
        body(api.post(town.communityAdmin, RECORDS + "/" + confirmed + "/confirm", "{}"), 200);

        assertThat(stored(submitted).getEmbedded(List.of("state", "_class"), String.class))
                .isEqualTo("submitted");
        assertThat(stored(confirmed).getEmbedded(List.of("state", "_class"), String.class))
                .isEqualTo("confirmed");
        assertThat(stored(confirmed)).doesNotContainKey("_class");
    }

    private Document stored(String record) {
        return mongo.findById(record, Document.class, "service_records").block();
    }
}
