package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.partymember.Api.body;
import static org.linli.partymember.Town.checkIn;
import static org.linli.partymember.Town.memberToken;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.event.Event;
import org.linli.event.MemberKind;
import org.linli.event.PartyMemberEvent.MemberCheckedIn;
import org.linli.event.PartyMemberEvent.MemberRegistered;
import org.linli.event.PartyMemberEvent.ServiceRecordConfirmed;
import org.linli.event.PartyMemberEvent.UnitCheckedIn;
import org.linli.event.PartyMemberEvent.UnitRegistered;
import org.linli.event.Topics;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What others are told: each thing that happened once, in its order, with full values. */
@PartyMemberServiceTest
class PublishedEventsTest {

    private final ReactiveMongoTemplate mongo;
    private final Api api;
    private final Town town;

    PublishedEventsTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
        this.api = new Api(http);
        this.town = new Town(api, mongo);
    }

    @Test
    void aUnitTellsOfItsRosterAndEachMove() {
        var unit = town.unit();
        var token = Token.unitAdmin(unit);
        var path = "/api/v1/units/" + unit + "/check-ins";
        for (var community : List.of(town.home, town.home, town.away, town.home)) {
            body(api.post(token, path, checkIn(community)), 201);
        }

        var events = published("units", unit);

        assertThat(events).extracting(Event::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(events.getFirst()).isInstanceOfSatisfying(UnitRegistered.class, registered -> {
            assertThat(registered.name()).isEqualTo("区税务局党支部");
            assertThat(registered.division()).isEqualTo(town.home);
        });
        assertThat(events.subList(1, 4))
                .extracting(event -> ((UnitCheckedIn) event).community())
                .containsExactly(town.home, town.away, town.home);
    }

    @Test
    void aMemberTellsOfTheRosterAndEachMove() {
        var unit = town.unit();
        var member = town.member(unit);
        for (var community : List.of(town.away, town.away)) {
            body(api.post(memberToken(member), "/api/v1/members/" + member + "/check-ins", checkIn(community)), 201);
        }

        var events = published("members", member);

        assertThat(events).hasSize(2);
        assertThat(events.getFirst()).isInstanceOfSatisfying(MemberRegistered.class, registered -> {
            assertThat(registered.unitId()).isEqualTo(unit);
            assertThat(registered.kind()).isEqualTo(MemberKind.EMPLOYED);
        });
        assertThat(events.getLast()).isInstanceOfSatisfying(MemberCheckedIn.class, checkedIn -> {
            assertThat(checkedIn.unitId()).isEqualTo(unit);
            assertThat(checkedIn.community()).isEqualTo(town.away);
            assertThat(checkedIn.sequence()).isEqualTo(2);
        });
    }

    @Test
    void aRecordIsToldOfWhenItIsConfirmedAndOnlyOnce() {
        var unit = town.unit();
        var member = town.member(unit);
        var record = town.record(member);
        for (var admin : List.of(town.communityAdmin, town.communityAdmin, town.streetAdmin)) {
            body(api.post(admin, "/api/v1/service-records/" + record + "/confirm", "{}"), 200);
        }

        var events = published("service_records", record);

        assertThat(events).hasSize(1);
        assertThat(events.getFirst()).isInstanceOfSatisfying(ServiceRecordConfirmed.class, confirmed -> {
            assertThat(confirmed.sequence()).isEqualTo(2);
            assertThat(confirmed.memberId()).isEqualTo(member);
            assertThat(confirmed.unitId()).isEqualTo(unit);
            assertThat(confirmed.community()).isEqualTo(town.home);
            assertThat(confirmed.category()).isEqualTo("志愿服务");
            assertThat(confirmed.minutes()).isEqualTo(90);
        });
    }

    @Test
    void aRecordThatIsDisputedIsNotToldOf() {
        var record = town.record(town.member(town.unit()));
        body(
                api.post(
                        town.communityAdmin, "/api/v1/service-records/" + record + "/dispute", "{\"reason\":\"没有见到\"}"),
                200);

        assertThat(published("service_records", record)).isEmpty();
    }

    /** Everything that the aggregate has told, once its outbox is empty. */
    private List<Event> published(String collection, String id) {
        await().atMost(Town.SOON)
                .until(() -> mongo.findById(id, Document.class, collection)
                        .block()
                        .getList("outbox", Document.class)
                        .isEmpty());
        return TestTopics.published(Topics.PARTY_MEMBER, id);
    }
}
