package org.linli.request.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.request.Api.json;
import static org.linli.request.Api.problem;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.event.Channel;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.testkit.PartnerSigner;
import org.linli.testkit.TestPartners;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The city's hotline calls by signature: it sends in what lies in its division, and reads what it sent in. */
@RequestServiceTest
class HotlineTest {

    private static final String REQUESTS = "/api/v1/requests";
    private static final PartnerSigner HOTLINE = TestPartners.HOTLINE;
    private static final PartnerSigner OTHER_HOTLINE = TestPartners.OTHER_HOTLINE;

    private final Api api;
    private final WebTestClient http;
    private final ReactiveMongoTemplate mongo;

    HotlineTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.api = new Api(http);
        this.http = http;
        this.mongo = mongo;
    }

    private ResponseSpec submit(PartnerSigner by, String body) {
        return send(by.sign("POST", REQUESTS, "", body.getBytes(StandardCharsets.UTF_8)), body);
    }

    private ResponseSpec send(Map<String, String> headers, String body) {
        return http.post()
                .uri(REQUESTS)
                .headers(all -> headers.forEach(all::set))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec get(PartnerSigner by, String path) {
        var headers = by.sign("GET", path, "", new byte[0]);
        return http.get().uri(path).headers(all -> headers.forEach(all::set)).exchange();
    }

    private static String id(ResponseSpec created) {
        return json(created.expectStatus().isCreated()).get("id").stringValue();
    }

    private long orders() {
        return mongo.count(new Query(), Order.COLLECTION).block();
    }

    @Test
    void itSendsInWhatLiesInItsDivisionAndReadsIt() {
        var id = id(submit(HOTLINE, Api.request("HOTLINE", City.GRID)));

        assertThat(json(get(HOTLINE, REQUESTS + "/" + id).expectStatus().isOk())
                        .get("channel")
                        .stringValue())
                .isEqualTo("HOTLINE");
        get(HOTLINE, REQUESTS + "/" + id + "/history").expectStatus().isOk();
        var submitted = mongo.findById(id, Document.class, Order.COLLECTION)
                .block()
                .getList("history", Document.class)
                .getFirst();
        assertThat(submitted).containsEntry("actor", "partner/hotline").containsEntry("role", "HOTLINE");
    }

    @Test
    void anotherHotlineSignsByTheNationalSuiteInItsOwnDivision() {
        var id = id(submit(OTHER_HOTLINE, Api.request("HOTLINE", City.OTHER_GRID)));

        get(OTHER_HOTLINE, REQUESTS + "/" + id).expectStatus().isOk();
        problem(get(HOTLINE, REQUESTS + "/" + id), 404, "not-found");
    }

    @Test
    void outsideItsDivisionItSendsInNothing() {
        var before = orders();

        problem(submit(HOTLINE, Api.request("HOTLINE", City.OTHER_GRID)), 403, "out-of-scope");

        assertThat(orders()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(value = Channel.class, mode = EnumSource.Mode.EXCLUDE, names = "HOTLINE")
    void byAnyOtherChannelItSendsInNothing(Channel channel) {
        problem(submit(HOTLINE, Api.request(channel.name(), City.GRID)), 403, "forbidden");
    }

    @Test
    void itReadsNothingThatOthersSentIn() {
        var residents = api.submitted(Api.RESIDENT, City.GRID);
        var writtenDown = api.writtenDown(Api.ADMIN, "HOTLINE", City.GRID);

        problem(get(HOTLINE, REQUESTS + "/" + residents), 404, "not-found");
        problem(get(HOTLINE, REQUESTS + "/" + writtenDown), 404, "not-found");
    }

    @Test
    void aResidentWhoIsAlsoTheHotlineReadsNoMoreOfTheDivision() {
        var id = api.submitted(Token.resident("resident-7"), City.GRID);
        var both = Token.of("HOTLINE", "RESIDENT").subject("resident-8").scope(City.STREET);

        problem(api.order(both, id), 404, "not-found");
    }

    @Test
    void aTokenOfTheRoleDoesAsWellAndWithoutAScopeNothing() {
        var request = Api.request("HOTLINE", City.GRID);
        var token = Token.of("HOTLINE").subject("hotline-by-token");

        var id = id(api.submit(token.scope(City.STREET), request));

        api.order(token.scope(City.STREET), id).expectStatus().isOk();
        problem(api.submit(token, request), 403, "out-of-scope");
        problem(api.order(token, id), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dispatch", "close", "contact/disclosure"})
    void everythingElseIsForbidden(String move) {
        var id = id(submit(HOTLINE, Api.request("HOTLINE", City.GRID)));
        var path = REQUESTS + "/" + id + "/" + move;
        var headers = HOTLINE.sign("POST", path, "", "{}".getBytes(StandardCharsets.UTF_8));

        problem(
                http.post()
                        .uri(path)
                        .headers(all -> headers.forEach(all::set))
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{}")
                        .exchange(),
                403,
                "forbidden");
        problem(get(HOTLINE, REQUESTS), 403, "forbidden");
    }

    @Test
    void aReplayATamperedBodyAndATokenBesideAreRefusedAndStoreNothing() {
        var body = Api.request("HOTLINE", City.GRID);
        var headers = HOTLINE.sign("POST", REQUESTS, "", body.getBytes(StandardCharsets.UTF_8));
        send(headers, body).expectStatus().isCreated();
        var before = orders();

        problem(send(headers, body), 401, "nonce-replayed");
        var fresh = HOTLINE.sign("POST", REQUESTS, "", body.getBytes(StandardCharsets.UTF_8));
        problem(send(fresh, body.replace("路灯坏了", "路灯好了")), 401, "signature-invalid");
        problem(
                http.post()
                        .uri(REQUESTS)
                        .headers(all -> fresh.forEach(all::set))
                        .headers(Api.ADMIN)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange(),
                401,
                "two-credentials");
        assertThat(orders()).isEqualTo(before);
    }

    @Test
    void aSignatureOpensNothingThatNeedsAPerson() {
        var path = "/api/v1/request-figures";
        var headers = HOTLINE.sign("GET", path, "division=140213050", new byte[0]);

        problem(
                http.method(HttpMethod.GET)
                        .uri(path + "?division=140213050")
                        .headers(all -> headers.forEach(all::set))
                        .exchange(),
                403,
                "forbidden");
    }
}
