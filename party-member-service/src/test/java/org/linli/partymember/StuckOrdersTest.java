package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.partymember.Assembly.MEETINGS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.event.Channel;
import org.linli.event.Event;
import org.linli.event.EventJson;
import org.linli.event.MeetingEvent;
import org.linli.event.OrderFacts;
import org.linli.event.RequestEvent;
import org.linli.event.RequestKind;
import org.linli.event.ReturnGround;
import org.linli.event.Topics;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Orders come onto the agenda and leave it as the events say, however they arrive. */
@PartyMemberServiceTest
class StuckOrdersTest {

    private final Api api;
    private final Assembly assembly;
    private final Token admin;
    private final String order = java.util.UUID.randomUUID().toString();

    StuckOrdersTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.api = new Api(http);
        this.assembly = new Assembly(new Town(api, mongo), api);
        this.admin = assembly.town.streetAdmin;
    }

    private OrderFacts facts(@Nullable Boolean secret) {
        return new OrderFacts(
                assembly.town.home.child(1), RequestKind.HELP, "路灯", Channel.HOTLINE, "resident-1", secret);
    }

    private Event referred(String id, long sequence, @Nullable Boolean secret) {
        return new RequestEvent.Referred(
                java.util.UUID.randomUUID(),
                id,
                sequence,
                facts(secret),
                "unit-9",
                ReturnGround.NOT_OUR_DUTY,
                3,
                Instant.now());
    }

    private Event dispatched(String id, long sequence) {
        return new RequestEvent.Dispatched(
                java.util.UUID.randomUUID(), id, sequence, facts(null), "unit-9", Instant.now());
    }

    private void waits(String id, boolean waiting) {
        await().atMost(Town.SOON)
                .untilAsserted(() -> assertThat(
                                Api.<Boolean>read(assembly.seen(admin, "/api/v1/stuck-orders/" + id), "$.waiting"))
                        .isEqualTo(waiting));
    }

    /** Everything before it on the same partition has been taken in when this is there. */
    private void settled() {
        var mark = java.util.UUID.randomUUID().toString();
        for (var id : List.of(mark, mark + "-2")) {
            var event = referred(id, 7, null);
            TestTopics.publishPoison(Topics.REQUEST, order, EventJson.typeOf(event), EventJson.write(event));
            waits(id, true);
        }
    }

    private List<String> onAgenda(String meeting) {
        return Api.read(assembly.seen(admin, MEETINGS + meeting + "/agenda"), "$.stuckOrders[*].orderId");
    }

    @Test
    void anOrderThatIsReferredComesOntoTheAgendaAndLeavesItWhenItIsSettledOtherwise() {
        var meeting = assembly.convened();

        TestTopics.publish(referred(order, 7, null));
        waits(order, true);
        assertThat(onAgenda(meeting)).containsExactly(order);
        TestTopics.publish(dispatched(order, 8));
        waits(order, false);

        assertThat(onAgenda(meeting)).isEmpty();
        assertThat(Api.<List<String>>read(assembly.seen(admin, "/api/v1/stuck-orders"), "$.items"))
                .isEmpty();
    }

    @Test
    void eventsThatComeTwiceOrLateChangeNothing() {
        TestTopics.publish(
                dispatched(order, 8), referred(order, 7, null), dispatched(order, 8), referred(order, 7, null));
        settled();
        Api.problem(api.get(admin, "/api/v1/stuck-orders/" + order), 404, "not-found");

        var other = java.util.UUID.randomUUID().toString();
        TestTopics.publish(referred(other, 7, null), referred(other, 7, null), dispatched(other, 6));
        waits(other, true);
        TestTopics.publish(dispatched(other, 2), dispatched(other, 6));
        waits(other, true);
    }

    @Test
    void anOrderThatWasOnlySentAgainIsNotThere() {
        TestTopics.publish(dispatched(order, 6));
        settled();

        Api.problem(api.get(admin, "/api/v1/stuck-orders/" + order), 404, "not-found");
    }

    @Test
    void aSecretOrderDoesNotComeBeforeAMeeting() {
        TestTopics.publish(referred(order, 7, true));
        settled();

        Api.problem(api.get(admin, "/api/v1/stuck-orders/" + order), 404, "not-found");
    }

    @Test
    void whatCannotBeReadIsParkedAndHoldsNothingUp() {
        TestTopics.publishPoison(Topics.REQUEST, order, "request.referred.v1", "{\"subject\":\"x\",\"sequence\":7}");
        TestTopics.publish(referred(order, 7, null));

        waits(order, true);
    }

    @Test
    void aMeetingNamesAUnitForItAndNoOtherMeetingDoes() {
        TestTopics.publish(referred(order, 7, null));
        waits(order, true);
        var meeting = assembly.inSession();
        var other = assembly.inSession();
        var due = Instant.now().plus(Duration.ofDays(7));
        var unit = assembly.units.getFirst();

        var first = api.post(admin, MEETINGS + meeting + "/resolutions", assembly.resolution(meeting, unit, due));
        var second = api.post(admin, MEETINGS + other + "/resolutions", assembly.resolution(other, unit, due));

        assertThat(Api.<String>read(Api.body(first, 201), "$.orderId")).isEqualTo(order);
        Api.problem(second, 409, "order-has-left");
        await().atMost(Town.SOON)
                .untilAsserted(() -> assertThat(TestTopics.published(Topics.PARTY_MEMBER, "order-" + order))
                        .singleElement()
                        .isInstanceOfSatisfying(MeetingEvent.Resolved.class, resolved -> {
                            assertThat(resolved.orderId()).isEqualTo(order);
                            assertThat(resolved.unitId()).isEqualTo(unit);
                            assertThat(resolved.meeting().division()).isEqualTo(assembly.town.street);
                        }));
    }

    @Test
    void whatHasLeftMeanwhileIsNotResolved() {
        TestTopics.publish(referred(order, 7, null));
        waits(order, true);
        var meeting = assembly.inSession();
        TestTopics.publish(dispatched(order, 8));
        waits(order, false);

        var answer = api.post(
                admin,
                MEETINGS + meeting + "/resolutions",
                assembly.resolution(
                        meeting, assembly.units.getFirst(), Instant.now().plusSeconds(60)));

        Api.problem(answer, 409, "order-has-left");
    }

    @Test
    void aCommunityNamesNobody() {
        TestTopics.publish(referred(order, 7, null));
        waits(order, true);
        var community = assembly.town.communityAdmin;
        var council = assembly.found(community, assembly.town.home.value());

        var meeting = assembly.convened(council, community);

        assertThat(Api.<List<String>>read(assembly.seen(community, MEETINGS + meeting + "/agenda"), "$.stuckOrders"))
                .isEmpty();
    }
}
