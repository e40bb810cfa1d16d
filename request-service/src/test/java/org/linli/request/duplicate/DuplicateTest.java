package org.linli.request.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.request.Api.ADMIN;
import static org.linli.request.Api.UNIT_ADMIN;
import static org.linli.request.Api.json;
import static org.linli.request.Api.problem;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.event.RequestEvent;
import org.linli.event.Topics;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** From two requests about the same thing to one order that both residents hear of. */
@RequestServiceTest
class DuplicateTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AtomicInteger MATTERS = new AtomicInteger();

    private final Api api;
    private final Detective detective;
    private final MergeProposals proposals;
    private final Followers followers;
    private final ReactiveMongoTemplate mongo;
    private final String matter = "并单" + MATTERS.incrementAndGet();

    DuplicateTest(
            WebTestClient http,
            Detective detective,
            MergeProposals proposals,
            Followers followers,
            ReactiveMongoTemplate mongo) {
        this.api = new Api(http);
        this.detective = detective;
        this.proposals = proposals;
        this.followers = followers;
        this.mongo = mongo;
    }

    private String asked(Token resident, double longitude, String text, boolean secret) {
        var body = """
                {"kind":"HELP","category":"%s","text":"%s","channel":"APP","secret":%s,
                 "place":{"longitude":%s,"latitude":40.005}}""".formatted(matter, text, secret, longitude);
        return json(api.submit(resident, body).expectStatus().isCreated())
                .get("id")
                .stringValue();
    }

    private String asked(String resident, double longitude) {
        return asked(Token.resident(resident), longitude, "楼前路灯坏了，晚上很黑", false);
    }

    private JsonNode proposal(String id) {
        await().atMost(PATIENCE)
                .until(() -> proposals
                        .find(id, new org.linli.kit.identity.Scope.Division(""))
                        .blockOptional()
                        .isPresent());
        return json(api.get(ADMIN, "/api/v1/merge-proposals/" + id));
    }

    private ResponseSpec accept(String id, Token by) {
        return api.post(by, "/api/v1/merge-proposals/" + id + "/accept", "{}");
    }

    private ResponseSpec reject(String id, Token by) {
        return api.post(by, "/api/v1/merge-proposals/" + id + "/reject", "{\"reason\":\"不是同一盏灯\"}");
    }

    private String state(String id) {
        return json(api.order(ADMIN, id)).get("state").stringValue();
    }

    @Test
    void theLaterOfTwoIsProposedAcceptedAndFollowsTheEarlier() {
        var first = asked("resident-a", 113.305);
        var second = asked("resident-b", 113.3055);
        var proposal = proposal(second);
        assertThat(proposal.get("masterId").stringValue()).isEqualTo(first);
        assertThat(proposal.get("metres").intValue()).isBetween(40, 45);
        assertThat(proposal.get("likeness").intValue()).isEqualTo(100);
        assertThat(proposal.get("verdict").stringValue()).isEqualTo("PENDING");
        var accepted = json(accept(second, ADMIN).expectStatus().isOk());
        assertThat(accepted.get("verdict").stringValue()).isEqualTo("ACCEPTED");
        assertThat(accepted.get("decidedBy").stringValue()).isEqualTo("community_admin-1");
        assertThat(state(second)).isEqualTo("MERGED");
        assertThat(json(accept(second, ADMIN))).isEqualTo(accepted);
        problem(reject(second, ADMIN), 409, "already-decided");

        api.dispatch(first, ADMIN, City.UNIT).expectStatus().isOk();
        api.sign(first, UNIT_ADMIN).expectStatus().isOk();
        api.answer(first, UNIT_ADMIN, "已更换").expectStatus().isOk();
        var progress = json(api.get(Token.resident("resident-b"), "/api/v1/requests/" + second + "/master"));
        assertThat(progress.get("state").stringValue()).isEqualTo("ANSWERED");
        assertThat(progress.get("answer").stringValue()).isEqualTo("已更换");
        problem(api.get(Token.resident("resident-a"), "/api/v1/requests/" + second + "/master"), 404, "not-found");
        problem(api.get(Token.resident("resident-a"), "/api/v1/requests/" + first + "/master"), 404, "not-found");
    }

    @Test
    void everyResidentIsToldByAnEventAndOfWhatBecomesOfTheMaster() {
        var first = asked("resident-a", 113.305);
        var second = asked("resident-b", 113.305);
        proposal(second);
        accept(second, ADMIN).expectStatus().isOk();
        await().atMost(PATIENCE)
                .until(() -> TestTopics.published(Topics.REQUEST, second).stream()
                        .anyMatch(event -> event instanceof RequestEvent.Merged merged
                                && merged.masterId().equals(first)));
        await().atMost(PATIENCE)
                .until(() -> followers.of(java.util.List.of(first)).block().containsKey(first));
        api.dispatch(first, ADMIN, City.UNIT).expectStatus().isOk();
        await().atMost(PATIENCE)
                .until(() -> mongo.findAll(org.bson.Document.class, "live_events")
                        .filter(entry -> entry.toJson().contains(second)
                                && entry.toJson().contains(first)
                                && entry.getList("audience", String.class).contains("follower:resident-b"))
                        .hasElements()
                        .block());
    }

    @Test
    void redeliveredOrLookedAtInAnyOrderItStaysOneProposal() {
        var first = asked("resident-a", 113.305);
        var second = asked("resident-b", 113.305);
        var proposal = proposal(second);
        detective.look(first).block();
        detective.look(second).block();
        TestTopics.published(Topics.REQUEST, second).forEach(TestTopics::publish);
        detective.look(second).block();
        assertThat(json(api.get(ADMIN, "/api/v1/merge-proposals/" + second))).isEqualTo(proposal);
        problem(api.get(ADMIN, "/api/v1/merge-proposals/" + first), 404, "not-found");
        var words = mongo.findAll(org.bson.Document.class, Traces.COLLECTION)
                .filter(word -> word.getString("_id").startsWith(matter + "|"))
                .collectList()
                .block();
        assertThat(words)
                .isNotEmpty()
                .allSatisfy(
                        word -> assertThat(word.getList("orders", String.class)).doesNotHaveDuplicates());
    }

    @Test
    void aThirdFollowsTheFirstAlsoWhenTheSecondIsMergedAlready() {
        var first = asked("resident-a", 113.305);
        var second = asked("resident-b", 113.305);
        proposal(second);
        accept(second, ADMIN).expectStatus().isOk();
        var third = asked("resident-c", 113.305);
        assertThat(proposal(third).get("masterId").stringValue()).isEqualTo(first);
    }

    @Test
    void whatIsRejectedStaysAsItIs() {
        asked("resident-a", 113.305);
        var second = asked("resident-b", 113.305);
        proposal(second);
        var rejected = json(reject(second, ADMIN).expectStatus().isOk());
        assertThat(rejected.get("verdict").stringValue()).isEqualTo("REJECTED");
        assertThat(rejected.get("reason").stringValue()).isEqualTo("不是同一盏灯");
        assertThat(json(reject(second, ADMIN))).isEqualTo(rejected);
        problem(accept(second, ADMIN), 409, "already-decided");
        assertThat(state(second)).isEqualTo("SUBMITTED");
    }

    @Test
    void aProposalLapsesWhenTheOrderIsAnswered() {
        asked("resident-a", 113.305);
        var second = asked("resident-b", 113.305);
        proposal(second);
        api.claim(second, Api.MEMBER).expectStatus().isOk();
        api.answer(second, Api.MEMBER, "好了").expectStatus().isOk();
        await().atMost(PATIENCE)
                .until(() -> "LAPSED".equals(proposal(second).get("verdict").stringValue()));
    }

    @Test
    void whatIsElsewhereSecretOrAnotherMatterIsNotProposed() {
        var first = asked("resident-a", 113.305);
        var far = asked("resident-b", 113.3092);
        var secret = asked(Token.resident("resident-c"), 113.305, "楼前路灯坏了，晚上很黑", true);
        var otherwise = asked(Token.resident("resident-d"), 113.305, "希望多装几盏", false);
        var mark = asked("resident-e", 113.305);
        proposal(mark);
        for (var id : new String[] {first, far, secret, otherwise}) {
            detective.look(id).block();
            problem(api.get(ADMIN, "/api/v1/merge-proposals/" + id), 404, "not-found");
        }
        assertThat(mongo.findAll(org.bson.Document.class, Traces.COLLECTION)
                        .filter(word -> word.toJson().contains(secret))
                        .hasElements()
                        .block())
                .isFalse();
    }

    @Test
    void proposalsAreListedWithinTheScope() {
        asked("resident-a", 113.305);
        var second = asked("resident-b", 113.305);
        proposal(second);
        var listed = "/api/v1/merge-proposals?verdict=PENDING&limit=200&division=" + City.COMMUNITY;
        assertThat(json(api.get(ADMIN, listed))
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("orderId").stringValue()))
                .contains(second);
        var elsewhere = Token.of("COMMUNITY_ADMIN").scope(City.OTHER_STREET + "001");
        assertThat(json(api.get(elsewhere, "/api/v1/merge-proposals?limit=200"))
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("orderId").stringValue()))
                .doesNotContain(second);
        problem(api.get(elsewhere, listed), 403, "out-of-scope");
        problem(accept(second, elsewhere), 404, "not-found");
        problem(reject(second, elsewhere), 404, "not-found");
        problem(accept(UUID.randomUUID().toString(), ADMIN), 404, "not-found");
        problem(api.post(ADMIN, "/api/v1/merge-proposals/" + second + "/reject", "{}"), 400, "malformed-request");
        problem(api.get(ADMIN, "/api/v1/merge-proposals?verdict=X"), 400, "malformed-request");
    }

    @Test
    void anOrderIsMergedByHandAndNotIntoItselfOrWhatIsOver() {
        var first = asked(Token.resident("resident-a"), 113.305, "一", false);
        var second = asked(Token.resident("resident-b"), 113.301, "二", false);
        var secret = asked(Token.resident("resident-c"), 113.301, "三", true);
        var path = "/api/v1/requests/" + second + "/merge";
        for (var master : new String[] {second, secret, UUID.randomUUID().toString()}) {
            problem(api.post(ADMIN, path, "{\"masterId\":\"" + master + "\"}"), 409, "no-master");
        }
        problem(api.post(ADMIN, path, "{}"), 400, "malformed-request");
        problem(api.post(ADMIN, "/api/v1/requests/x/merge", "{\"masterId\":\"" + first + "\"}"), 404, "not-found");
        api.post(ADMIN, path, "{\"masterId\":\"" + first + "\"}").expectStatus().isOk();
        api.post(ADMIN, path, "{\"masterId\":\"" + first + "\"}").expectStatus().isOk();
        assertThat(state(second)).isEqualTo("MERGED");
        problem(
                api.post(ADMIN, "/api/v1/requests/" + first + "/merge", "{\"masterId\":\"" + second + "\"}"),
                409,
                "no-master");
        assertThat(state(first)).isEqualTo("SUBMITTED");
    }
}
