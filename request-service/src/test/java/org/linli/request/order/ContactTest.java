package org.linli.request.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.request.Api.CALLER_NAME;
import static org.linli.request.Api.CALLER_PHONE;
import static org.linli.request.Api.json;
import static org.linli.request.Api.problem;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.event.Topics;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.request.TestAudit;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Whom to call about an order is masked for everyone, and told to who handles it, for a reason. */
@RequestServiceTest
class ContactTest {

    private static final String REASON = "{\"reason\":\"上门前电话联系\"}";

    private final Api api;
    private final ReactiveMongoTemplate mongo;
    private final TestAudit audit;

    ContactTest(WebTestClient http, ReactiveMongoTemplate mongo, TestAudit audit) {
        this.api = new Api(http);
        this.mongo = mongo;
        this.audit = audit;
    }

    @AfterEach
    void emptyTheAuditTrail() {
        audit.full(false);
    }

    private String order() {
        return api.submitted(Api.RESIDENT, City.GRID);
    }

    private ResponseSpec disclose(String id, Token by) {
        return api.move(id, "contact/disclosure", by, REASON);
    }

    private static String text(ResponseSpec answer) {
        return new String(answer.expectBody().returnResult().getResponseBodyContent(), StandardCharsets.UTF_8);
    }

    @Test
    void everyAnswerIsMasked() {
        var id = order();

        assertThat(text(api.order(Api.ADMIN, id))).contains("\"contact\":{\"name\":\"赵**\",\"phone\":\"154****0001\"}");
        assertThat(text(api.order(Api.RESIDENT, id))
                        + text(api.list(Api.ADMIN, "limit=200"))
                        + text(api.claim(id, Api.MEMBER)))
                .contains("赵**")
                .doesNotContain(CALLER_NAME, CALLER_PHONE);
    }

    @Test
    void whoLooksForWorkSeesNotEvenTheMask() {
        order();

        var claimable = text(api.list(Api.MEMBER, "limit=200&state=SUBMITTED&division=" + City.COMMUNITY));

        assertThat(claimable).contains("\"contact\":null").doesNotContain("赵*", "154*");
    }

    @Test
    void neitherTheStoreNorTheTopicHoldsIt() {
        var id = order();
        api.dispatch(id, Api.ADMIN, City.UNIT).expectStatus().isOk();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> TestTopics.published(Topics.REQUEST, id).size() == 2);

        var stored = mongo.findById(id, Document.class, Order.COLLECTION).block();
        var records = TestTopics.records(Topics.REQUEST, record -> id.equals(record.key()));

        assertThat(stored.get("request", Document.class).get("contact", Document.class))
                .containsKey("values");
        assertThat(stored.toJson()).doesNotContain(CALLER_NAME, CALLER_PHONE);
        assertThat(records)
                .hasSize(2)
                .allSatisfy(record -> assertThat(new String(record.value(), StandardCharsets.UTF_8))
                        .doesNotContain(CALLER_NAME, CALLER_PHONE, "contact", "赵"));
    }

    @Test
    void theUnitIsToldWhileItHandlesTheOrderAndNoLonger() {
        var id = order();
        api.dispatch(id, Api.ADMIN, City.UNIT).expectStatus().isOk();
        problem(disclose(id, Api.UNIT_ADMIN), 403, "order-not-yours");
        api.sign(id, Api.UNIT_ADMIN).expectStatus().isOk();

        var told = disclose(id, Api.UNIT_ADMIN);

        told.expectStatus().isOk().expectHeader().valueEquals("Cache-Control", "no-store");
        var contact = json(told);
        assertThat(contact.get("name").stringValue()).isEqualTo(CALLER_NAME);
        assertThat(contact.get("phone").stringValue()).isEqualTo(CALLER_PHONE);
        assertThat(audit.entries()).contains("unit_admin-1|personal-data-disclosed|request/" + id + "|上门前电话联系");
        problem(disclose(id, Api.OTHER_UNIT_ADMIN), 404, "not-found");
        api.answer(id, Api.UNIT_ADMIN, "修好了").expectStatus().isOk();
        problem(disclose(id, Api.UNIT_ADMIN), 403, "order-not-yours");
    }

    @Test
    void theMemberWhoClaimedIsToldAndNoOther() {
        var id = order();
        problem(disclose(id, Api.MEMBER), 404, "not-found");
        api.claim(id, Api.MEMBER).expectStatus().isOk();

        disclose(id, Api.MEMBER).expectStatus().isOk();
        problem(disclose(id, Token.of("PARTY_MEMBER").subject("member-2")), 404, "not-found");
    }

    @Test
    void whatCannotBeRecordedIsNotTold() {
        var id = order();
        audit.full(true);

        assertThat(text(disclose(id, Api.ADMIN).expectStatus().is5xxServerError()))
                .doesNotContain(CALLER_NAME, CALLER_PHONE);
    }

    @Test
    void anOrderWithoutAContactHasNoneToTell() {
        var body = Api.request("APP", City.GRID).replaceFirst(",\\s*\"contact\":\\{.*}}$", "}");
        var id = json(api.submit(Api.RESIDENT, body).expectStatus().isCreated())
                .get("id")
                .stringValue();

        assertThat(json(api.order(Api.ADMIN, id)).get("contact").isNull()).isTrue();
        problem(disclose(id, Api.ADMIN), 404, "not-found");
    }

    @Test
    void theOrdersOfACallerAreFoundByTheirNumberNewestFirst() {
        var phone = "15400007777";
        var body = Api.request("APP", City.GRID).replace(CALLER_PHONE, phone);
        var first = json(api.submit(Api.RESIDENT, body)).get("id").stringValue();
        var second = json(api.submit(Api.RESIDENT, body)).get("id").stringValue();
        var search = "{\"phone\":\"+86 154 0000 7777\"}";

        var found = json(api.post(Api.ADMIN, "/api/v1/requests/search", search)
                .expectStatus()
                .isOk());

        assertThat(found.get("items").valueStream().map(item -> item.get("id").stringValue()))
                .containsExactly(second, first);
        assertThat(found.toString()).contains("154****7777").doesNotContain(phone);
        var elsewhere = Token.of("COMMUNITY_ADMIN").scope(City.OTHER_STREET + "001");
        assertThat(json(api.post(elsewhere, "/api/v1/requests/search", search)).get("items"))
                .isEmpty();
        problem(api.post(Api.ADMIN, "/api/v1/requests/search", "{}"), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"99887766554\"", "99887766554", "{}"})
    void aWrongNumberIsRefusedWithoutBeingRepeatedAndNothingIsStored(String wrong) {
        var orders = mongo.count(new Query(), Order.COLLECTION).block();
        var body = Api.request("APP", City.GRID).replace("\"" + CALLER_PHONE + "\"", wrong);

        var problem = problem(api.submit(Api.RESIDENT, body), 400, "malformed-request");

        assertThat(problem.get("errors").get(0).get("field").stringValue()).isEqualTo("contact.phone");
        assertThat(problem.toString()).doesNotContain("99887766");
        assertThat(mongo.count(new Query(), Order.COLLECTION).block()).isEqualTo(orders);
    }
}
