package org.linli.request.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.request.Api.json;
import static org.linli.request.Api.problem;
import static org.linli.request.hotline.HotlineApi.work;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.request.TestAudit;
import org.linli.testkit.PartnerSigner;
import org.linli.testkit.TestPartners;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The hotline's orders come in once, whatever its system does. */
@RequestServiceTest
class HotlineOrdersTest {

    private final Api api;
    private final WebTestClient http;
    private final HotlineApi hotline;
    private final ReactiveMongoTemplate mongo;
    private final TestAudit audit;
    private final String number = "N" + UUID.randomUUID();

    HotlineOrdersTest(WebTestClient http, ReactiveMongoTemplate mongo, TestAudit audit) {
        this.api = new Api(http);
        this.http = http;
        this.hotline = new HotlineApi(http);
        this.mongo = mongo;
        this.audit = audit;
    }

    private long count(String collection) {
        return mongo.count(new Query(), collection).block();
    }

    @Test
    void theSameNumberAgainIsTheSameOrder() {
        var id = hotline.sent(number);
        var orders = count("orders");

        var again = json(hotline.send(work(number)).expectStatus().isOk());

        assertThat(again.get("orderId").stringValue()).isEqualTo(id);
        assertThat(count("orders")).isEqualTo(orders);
        var seen = json(hotline.get("/" + number).expectStatus().isOk());
        assertThat(seen.get("state").stringValue()).isEqualTo("SUBMITTED");
        assertThat(json(api.order(Api.ADMIN, id)).get("channel").stringValue()).isEqualTo("HOTLINE");
    }

    @Test
    void theSameNumberWithOtherContentIsRefused() {
        hotline.sent(number);
        var orders = count("orders");

        problem(hotline.send(work(number, City.GRID, "停电")), 422, "hotline-number-reused");
        problem(hotline.send(work(number).replace("000002", "000003")), 422, "hotline-number-reused");
        problem(hotline.send(work(number).replace("101", "102")), 422, "hotline-number-reused");

        assertThat(count("orders")).isEqualTo(orders);
    }

    @Test
    void manyAtOnceAreOne() {
        var orders = count("orders");

        var ids = IntStream.range(0, 8)
                .mapToObj(ignored -> CompletableFuture.supplyAsync(
                        () -> json(hotline.send(work(number))).get("orderId").stringValue()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct();

        assertThat(ids).hasSize(1);
        assertThat(count("orders")).isEqualTo(orders + 1);
    }

    @Test
    void whoDiedBetweenTheTwoWritesIsMadeGoodByTheNextCall() {
        var id = hotline.sent(number);
        mongo.remove(Query.query(Criteria.where("_id").is(id)), "orders").block();

        assertThat(hotline.sent(number)).isEqualTo(id);

        api.order(Api.ADMIN, id).expectStatus().isOk();
    }

    @Test
    void anotherHotlineHasNumbersOfItsOwn() {
        var id = hotline.sent(number);
        var other = new HotlineApi(http, TestPartners.OTHER_HOTLINE);

        var theirs = json(
                other.send(work(number, City.OTHER_GRID, "停水")).expectStatus().isCreated());

        assertThat(theirs.get("orderId").stringValue()).isNotEqualTo(id);
        problem(other.get("/" + number + "-none"), 404, "not-found");
    }

    @Test
    void whoCalledAndFromWhereIsStoredSealedAndShownMasked() {
        var id = hotline.sent(number);

        var stored = mongo.find(Query.query(Criteria.where("orderId").is(id)), Document.class, HotlineOrder.COLLECTION)
                .blockFirst()
                .toJson();
        var word = json(
                api.get(Api.ADMIN, "/api/v1/hotline/words/" + id).expectStatus().isOk());

        assertThat(stored).doesNotContain(HotlineApi.PHONE, "虚构小区", "钱虚乙");
        assertThat(word.get("callerPhone").stringValue()).isEqualTo("154****0002");
        assertThat(word.get("address").stringValue()).endsWith("***").doesNotContain("101");
        assertThat(word.get("agency").stringValue()).isEqualTo("水务局");
        assertThat(word.get("recording").stringValue()).isEqualTo("rec/1");
    }

    @Test
    void whoHasTheOrderSeesWhereToGoOnRecord() {
        var id = hotline.sent(number);
        var disclosure = "/api/v1/hotline/words/" + id + "/disclosure";
        var reason = "{\"reason\":\"上门查看漏水\"}";
        api.dispatch(id, Api.ADMIN, City.UNIT).expectStatus().isOk();
        problem(api.post(Api.UNIT_ADMIN, disclosure, reason), 403, "order-not-yours");
        api.sign(id, Api.UNIT_ADMIN).expectStatus().isOk();

        var plain =
                json(api.post(Api.UNIT_ADMIN, disclosure, reason).expectStatus().isOk());

        assertThat(plain.get("address").stringValue()).isEqualTo(HotlineApi.ADDRESS);
        assertThat(plain.get("phone").stringValue()).isEqualTo(HotlineApi.PHONE);
        assertThat(audit.entries()).anyMatch(entry -> entry.contains("request/" + id) && entry.contains("漏水"));
        problem(api.post(Api.OTHER_UNIT_ADMIN, disclosure, reason), 404, "not-found");
        problem(
                api.get(Token.of("COMMUNITY_ADMIN").scope("140213050002"), "/api/v1/hotline/words/" + id),
                404,
                "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"number\":\"|\"number\":\"no spaces |400|malformed-request",
                "\"kind\":\"COMPLAINT\"|\"kind\":\"WISH\"|400|malformed-request",
                "\"category\":\"供水\"|\"category\":\" \"|400|malformed-request",
                "\"channel\":\"PHONE\"|\"channel\":\"PIGEON\"|400|malformed-request",
                "\"gridCode\":|\"place\":{\"longitude\":113.305,\"latitude\":40.005},\"gridCode\":|400|malformed-request",
                "140213050001001|140213050001999|422|unknown-grid",
                "140213050001001|1402|400|malformed-code",
                "140213050001001|140213051001001|403|out-of-scope",
                "15400000002|12345|400|malformed-request",
                "\"amount\":5|\"amount\":0|400|malformed-request",
                "WORKING_DAYS|FORTNIGHTS|400|malformed-request",
                "\"urges\":2|\"urges\":-1|400|malformed-request",
                "12.03|一二|400|malformed-request",
                "\"recording\":|\"unknown\":|400|malformed-request"
            })
    void whatIsNoOrderLeavesNothing(String part, String instead, int status, String problem) {
        var orders = count("orders");
        var words = count(HotlineOrder.COLLECTION);

        problem(hotline.send(work(number).replace(part, instead)), status, problem);

        assertThat(count("orders")).isEqualTo(orders);
        assertThat(count(HotlineOrder.COLLECTION)).isEqualTo(words);
    }

    @Test
    void aPlaceDoesInsteadOfAGrid() {
        var body = work(number)
                .replace("\"gridCode\":\"" + City.GRID + "\"", "\"place\":{\"longitude\":113.315,\"latitude\":40.005}");

        var order = json(hotline.send(body).expectStatus().isCreated());

        assertThat(order.get("gridCode").stringValue()).isEqualTo(City.NEXT_GRID);
    }

    @Test
    void aSecretOrderIsSeenByTheHotlineAndWhoAnswersForIt() {
        var body = work(number).replace("\"urges\":2", "\"secret\":true");
        var id = json(hotline.send(body).expectStatus().isCreated())
                .get("orderId")
                .stringValue();

        hotline.get("/" + number).expectStatus().isOk();
        api.order(Api.ADMIN, id).expectStatus().isOk();
        problem(api.order(Token.of("GRID_STAFF").scope(City.COMMUNITY), id), 404, "not-found");
        problem(api.get(Token.of("AUDITOR").scope(City.COMMUNITY), "/api/v1/hotline/words/" + id), 404, "not-found");
    }

    @Test
    void withoutAGoodSignatureNothingComesIn() {
        var before = count(HotlineOrder.COLLECTION);
        var liar = new HotlineApi(http, new PartnerSigner("hotline", "now", new byte[32], "HMAC_SHA256"));

        problem(liar.send(work(number)), 401, "signature-invalid");
        problem(api.post(Api.ADMIN, HotlineApi.ORDERS, work(number)), 403, "forbidden");

        assertThat(count(HotlineOrder.COLLECTION)).isEqualTo(before);
    }
}
