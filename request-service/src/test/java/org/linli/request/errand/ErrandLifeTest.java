package org.linli.request.errand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.event.FlowEvent;
import org.linli.event.Topics;
import org.linli.request.Api;
import org.linli.request.RequestServiceTest;
import org.linli.request.flow.Flows;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

/** An errand through the API: claimed, handed over, done and thanked for. */
@RequestServiceTest
class ErrandLifeTest {

    private static final String GIVE = """
            {"items":"医保卡、现金","fen":5000,"recipient":{"name":"孙虚丙","phone":"15400000002",
             "address":"虚构小区1号楼101","need":"行动不便"}}""";
    private static final String FINISH = "{\"text\":\"药已送到，找零交回\",\"spentFen\":4250}";

    private final Api api;
    private final Flows flows;
    private final ReactiveMongoTemplate mongo;

    ErrandLifeTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.api = new Api(http);
        this.flows = new Flows(api);
        this.mongo = mongo;
    }

    private String claimed() {
        var id = flows.submitted("ERRAND");
        flows.done(Api.MEMBER, id, "errand/claim", "{}");
        return id;
    }

    @Test
    void aMemberRunsItAndIsThanked() {
        var id = claimed();
        assertThat(flows.stage(id)).isEqualTo("CLAIMED");
        flows.done(Api.MEMBER, id, "errand/hand-over", GIVE);
        flows.done(Api.MEMBER, id, "errand/finish", FINISH);
        assertThat(flows.stage(id)).isEqualTo("ANSWERED");

        var thanked = flows.done(Api.RESIDENT, id, "errand/thanks", "{\"text\":\"谢谢\"}");

        assertThat(thanked.get("state").stringValue()).isEqualTo("THANKED");
        assertThat(thanked.at("/proof/spent").longValue()).isEqualTo(4250);
        var told = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> TestTopics.published(Topics.REQUEST, id).stream()
                                .filter(FlowEvent.class::isInstance)
                                .toList(),
                        events -> !events.isEmpty());
        assertThat(told).singleElement().extracting("personId").isEqualTo("member-1");
    }

    @Test
    void staffOfTheDivisionRunItToo() {
        var id = flows.submitted("ERRAND");
        flows.done(Flows.STAFF, id, "errand/claim", "{}");

        flows.done(Flows.STAFF, id, "errand/finish", FINISH.replace("4250", "0"));

        assertThat(flows.stage(id)).isEqualTo("ANSWERED");
        Api.problem(
                flows.post(Token.of("GRID_STAFF").scope("140213051"), flows.submitted("ERRAND"), "errand/claim", "{}"),
                404,
                "not-found");
    }

    @Test
    void oneOfManyGetsIt() {
        var id = claimed();

        Api.problem(
                flows.post(Token.of("PARTY_MEMBER").subject("member-2"), id, "errand/claim", "{}"),
                409,
                "illegal-move");
        flows.done(Api.MEMBER, id, "errand/claim", "{}");
    }

    @Test
    void whoClaimedTheOrderItselfBeginsItsErrandByClaimingItHere() {
        var id = flows.submitted("ERRAND");
        api.claim(id, Api.MEMBER).expectStatus().isOk();
        Api.problem(flows.post(Api.MEMBER, id, "errand/finish", FINISH), 404, "not-found");

        flows.done(Api.MEMBER, id, "errand/claim", "{}");

        assertThat(flows.read(Api.MEMBER, id, "errand").get("runner").stringValue())
                .isEqualTo("member-1");
    }

    @Test
    void forWhomItIsLiesSealedAndIsShownMaskedAndInPlainToTheRunnerOnRecord() {
        var id = claimed();
        flows.done(Api.MEMBER, id, "errand/hand-over", GIVE);

        assertThat(mongo.findById(id, Document.class, Errand.COLLECTION).block().toJson())
                .doesNotContain("虚丙", "15400000002", "虚构小区", "行动不便");
        assertThat(flows.read(Api.ADMIN, id, "errand").toString()).doesNotContain("孙虚丙", "15400000002", "行动不便");
        var plain = flows.done(Api.MEMBER, id, "errand/disclosure", "{\"reason\":\"上门取药费\"}");
        assertThat(plain.get("need").stringValue()).isEqualTo("行动不便");
        Api.problem(flows.post(Flows.STAFF, id, "errand/disclosure", "{\"reason\":\"好奇看一看\"}"), 403, "order-not-yours");
    }

    @Test
    void nobodySpendsMoreThanTheyWereGiven() {
        var id = claimed();
        flows.done(Api.MEMBER, id, "errand/hand-over", GIVE);

        Api.problem(
                flows.post(Api.MEMBER, id, "errand/finish", FINISH.replace("4250", "5001")), 400, "malformed-request");
        Api.problem(
                flows.post(Api.MEMBER, id, "errand/finish", FINISH.replace("4250", "-1")), 400, "malformed-request");

        assertThat(flows.stage(id)).isEqualTo("CLAIMED");
    }

    @Test
    void onlyWhoRunsItEndsItAndOnlyWhoAskedSaysThanks() {
        var id = claimed();

        Api.problem(flows.post(Flows.STAFF, id, "errand/finish", FINISH), 403, "order-not-yours");
        flows.done(Api.MEMBER, id, "errand/finish", FINISH.replace("4250", "0"));
        Api.problem(
                flows.post(Token.resident("resident-9"), id, "errand/thanks", "{\"text\":\"x\"}"), 404, "not-found");
    }

    @Test
    void anOrderOfAnotherKindIsNoErrand() {
        Api.problem(flows.post(Api.MEMBER, flows.submitted("HELP"), "errand/claim", "{}"), 409, "other-kind");
    }
}
