package org.linli.request.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.request.Api.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.event.DivisionCode;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.request.TestAudit;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.BodyInserters.FormInserter;

/** GeoReport v2 as a civic client speaks it. */
@RequestServiceTest
class Open311Test {

    private static final String IN_THE_DISTRICT = "jurisdiction_id=" + City.DISTRICT;
    private static final String KEY = "open-sesame"; // as the settings of the tests have it

    private final Api api;
    private final TestAudit audit;
    private final ReactiveMongoTemplate mongo;

    Open311Test(WebTestClient http, TestAudit audit, ReactiveMongoTemplate mongo) {
        this.api = new Api(http);
        this.audit = audit;
        this.mongo = mongo;
    }

    private ResponseSpec get(String path) {
        return api.http().get().uri("/open311/v2/" + path).exchange();
    }

    private ResponseSpec post(FormInserter<String> form) {
        return api.http().post().uri("/open311/v2/requests.json").body(form).exchange();
    }

    private static FormInserter<String> form() {
        return BodyInserters.fromFormData("jurisdiction_id", City.DISTRICT)
                .with("api_key", KEY)
                .with("service_code", "COMPLAINT")
                .with("lat", "40.0051")
                .with("long", "113.30512");
    }

    private String taken() {
        return json(post(form()).expectStatus().isCreated())
                .get(0)
                .get("service_request_id")
                .stringValue();
    }

    private long orders() {
        return mongo.count(new Query(), "orders").block();
    }

    private static String text(ResponseSpec answer) {
        return new String(answer.expectBody().returnResult().getResponseBodyContent(), StandardCharsets.UTF_8);
    }

    @Test
    void servicesAreListedAndDefined() {
        var services = get("services.json?" + IN_THE_DISTRICT);
        services.expectStatus().isOk().expectHeader().contentType(MediaType.APPLICATION_JSON);
        var first = json(services).get(0);
        assertThat(first.propertyNames())
                .containsExactly(
                        "service_code", "service_name", "description", "metadata", "type", "keywords", "group");
        assertThat(json(get("services/HELP.json?" + IN_THE_DISTRICT)).toString())
                .isEqualTo("{\"service_code\":\"HELP\",\"attributes\":[]}");
        var xml = get("services.xml?" + IN_THE_DISTRICT);
        xml.expectStatus().isOk().expectHeader().contentTypeCompatibleWith(MediaType.TEXT_XML);
        assertThat(text(xml)).contains("<services><service><service_code>", "</service></services>");
    }

    @Test
    void aRequestIsTakenWithAKeyAndIsAnOrderOfAPartner() {
        var order = json(api.order(Api.ADMIN, taken()));
        assertThat(order.get("channel").stringValue()).isEqualTo("PARTNER");
        assertThat(order.get("kind").stringValue()).isEqualTo("COMPLAINT");
        assertThat(order.get("category").stringValue()).isEqualTo("投诉");
        assertThat(order.get("gridCode").stringValue()).startsWith(City.GRID);
        assertThat(order.get("place").get("longitude").doubleValue()).isEqualTo(113.30512);
        assertThat(order.get("residentId").isNull()).isTrue();
        assertThat(audit.entries()).anyMatch(entry -> entry.startsWith("open311:city-app|open311-request|requests/"));
    }

    @Test
    void aResidentNeedsNoKeyButTheirToken() {
        var taken = api.http()
                .post()
                .uri("/open311/v2/requests.json?" + IN_THE_DISTRICT)
                .headers(Token.resident("resident-311"))
                .body(BodyInserters.fromFormData("service_code", "HELP").with("address_id", City.GRID))
                .exchange();
        var id = json(taken.expectStatus().isCreated())
                .get(0)
                .get("service_request_id")
                .stringValue();
        var order = json(api.order(Token.resident("resident-311"), id));
        assertThat(order.get("channel").stringValue()).isEqualTo("APP");
        assertThat(order.get("text").stringValue()).isEqualTo("求助");
    }

    @Test
    void whatIsPublicIsShownAndNothingElse() {
        var written = form().with("description", "我家门口路灯坏了")
                .with("first_name", "三")
                .with("last_name", "张")
                .with("phone", "15400000001")
                .with("media_url", "https://example.org/lamp.jpg");
        var id = json(post(written).expectStatus().isCreated())
                .get(0)
                .get("service_request_id")
                .stringValue();
        var order = json(api.order(Api.ADMIN, id));
        assertThat(order.get("text").stringValue()).isEqualTo("我家门口路灯坏了\nhttps://example.org/lamp.jpg");
        assertThat(order.get("contact").get("name").stringValue()).isEqualTo("张*");

        var row = json(get("requests/" + id + ".json?" + IN_THE_DISTRICT)).get(0);
        assertThat(row.get("status").stringValue()).isEqualTo("open");
        assertThat(row.get("service_code").stringValue()).isEqualTo("COMPLAINT");
        assertThat(row.get("lat").doubleValue()).isEqualTo(40.005);
        assertThat(row.get("long").doubleValue()).isEqualTo(113.305);
        assertThat(row.get("address").stringValue()).isEqualTo("平城区向阳里街道康吉社区");
        assertThat(Instant.parse(row.get("requested_datetime").stringValue()))
                .isBefore(Instant.now().plusSeconds(5));
        assertThat(row.toString()).doesNotContain("门口", "张", "154", "example.org", "30512");
        assertThat(row.has("notes")).isFalse();
    }

    @Test
    void stepsAreToldToWhoAsksForThem() {
        var id = taken();
        api.claim(id, Api.MEMBER).expectStatus().isOk();
        api.answer(id, Api.MEMBER, "已联系张三处理").expectStatus().isOk();
        var row = json(get("requests/" + id + ".json?extensions=true&" + IN_THE_DISTRICT))
                .get(0);
        assertThat(row.get("status").stringValue()).isEqualTo("closed");
        assertThat(row.get("notes").valueStream().map(note -> note.get("type").stringValue()))
                .containsExactly("SUBMITTED", "CLAIMED", "ANSWERED");
        assertThat(row.toString()).doesNotContain("张三", "member-1");
        assertThat(text(get("requests/" + id + ".xml?extensions=true&" + IN_THE_DISTRICT)))
                .contains("<notes><note><datetime>", "<type>ANSWERED</type>");
    }

    @Test
    void secretOrdersAreNotThere() {
        var body = """
                {"kind":"HELP","category":"举报","text":"匿名","channel":"APP","secret":true,"gridCode":"%s"}""".formatted(City.GRID);
        var id = json(api.submit(Api.RESIDENT, body).expectStatus().isCreated())
                .get("id")
                .stringValue();
        get("requests/" + id + ".json?" + IN_THE_DISTRICT).expectStatus().isNotFound();
        get("tokens/" + id + ".json?" + IN_THE_DISTRICT).expectStatus().isNotFound();
        assertThat(json(get("requests.json?service_request_id=" + id + "&" + IN_THE_DISTRICT)))
                .isEmpty();
        assertThat(text(get("requests.json?" + IN_THE_DISTRICT))).doesNotContain(id);
    }

    @Test
    void requestsAreListedByIdServiceStatusAndTime() {
        var first = taken();
        var second = taken();
        api.claim(second, Api.MEMBER).expectStatus().isOk();
        api.answer(second, Api.MEMBER, "好了").expectStatus().isOk();
        var both = "&service_request_id=" + first + "," + second;
        assertThat(ids("requests.json?" + IN_THE_DISTRICT + both)).containsExactly(second, first);
        assertThat(ids("requests.json?status=open&" + IN_THE_DISTRICT))
                .contains(first)
                .doesNotContain(second);
        assertThat(ids("requests.json?status=closed&" + IN_THE_DISTRICT))
                .contains(second)
                .doesNotContain(first);
        assertThat(ids("requests.json?service_code=COMPLAINT&" + IN_THE_DISTRICT))
                .contains(first, second);
        assertThat(ids("requests.json?service_code=ENQUIRY&" + IN_THE_DISTRICT)).doesNotContain(first, second);
        var long311 = "requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-02-01T00:00:00Z&" + IN_THE_DISTRICT;
        assertThat(ids(long311)).isEmpty();
        assertThat(ids("requests.json?jurisdiction_id=" + City.STREET)).contains(first);
    }

    private java.util.List<String> ids(String path) {
        return json(get(path).expectStatus().isOk())
                .valueStream()
                .map(row -> row.get("service_request_id").stringValue())
                .toList();
    }

    @Test
    void aTokenIsTheIdItself() {
        var id = taken();
        assertThat(json(get("tokens/" + id + ".json?" + IN_THE_DISTRICT)).toString())
                .isEqualTo("[{\"token\":\"%s\",\"service_request_id\":\"%s\"}]".formatted(id, id));
    }

    @ParameterizedTest
    @CsvSource({
        "services.json, 400",
        "services.json?jurisdiction_id=999999, 404",
        "services.json?jurisdiction_id=x, 404",
        "services.json?jurisdiction_id=140213050001001, 404",
        "services/NONE.json?jurisdiction_id=140213, 404",
        "requests/none.json?jurisdiction_id=140213, 404",
        "requests.json?jurisdiction_id=140213&start_date=yesterday, 400",
        "requests.json?jurisdiction_id=140213&status=lost, 400",
        "tokens/none.json?jurisdiction_id=140213, 404"
    })
    void refusalsHaveOpen311sOwnForm(String path, int status) {
        var answer = get(path);
        answer.expectStatus().isEqualTo(status).expectHeader().contentType(MediaType.APPLICATION_JSON);
        var error = json(answer).get(0);
        assertThat(error.get("code").intValue()).isEqualTo(status);
        assertThat(error.get("description").stringValue()).isNotBlank();
        assertThat(text(get(path.replace(".json", ".xml")))).contains("<errors><error><code>" + status + "</code>");
    }

    @ParameterizedTest
    @CsvSource({
        "api_key, wrong, 403",
        "api_key, '', 403",
        "service_code, '', 400",
        "service_code, NONE, 404",
        "lat, north, 400",
        "lat, 91, 400",
        "lat, '', 400",
        "long, 80.5, 422",
        "phone, 99887766, 400",
        "last_name, 1, 400",
        "jurisdiction_id, 999999, 404"
    })
    void whatMakesNoSenseIsNotTaken(String name, String value, int status) {
        var before = orders();
        var values = new org.springframework.util.LinkedMultiValueMap<String, String>();
        values.add("jurisdiction_id", City.DISTRICT);
        values.add("api_key", KEY);
        values.add("service_code", "HELP");
        values.add("lat", "40.005");
        values.add("long", "113.305");
        values.set(name, value);
        var answer = post(BodyInserters.fromFormData(values));
        answer.expectStatus().isEqualTo(status);
        assertThat(json(answer).get(0).get("code").intValue()).isEqualTo(status);
        assertThat(orders()).isEqualTo(before);
    }

    @Test
    void otherMethodsTypesAndTokensAreRefused() {
        var before = orders();
        api.http()
                .post()
                .uri("/open311/v2/requests.json")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .is4xxClientError();
        api.http()
                .get()
                .uri("/open311/v2/services.yaml")
                .exchange()
                .expectStatus()
                .isNotFound();
        api.http()
                .get()
                .uri("/open311/v2/services.json")
                .headers(Token.resident("r").expired())
                .exchange()
                .expectStatus()
                .isUnauthorized();
        var elsewhere = new org.springframework.util.LinkedMultiValueMap<String, String>();
        elsewhere.add("jurisdiction_id", City.STREET);
        elsewhere.add("api_key", KEY);
        elsewhere.add("service_code", "HELP");
        elsewhere.add("address_id", City.OTHER_GRID);
        post(BodyInserters.fromFormData(elsewhere)).expectStatus().isBadRequest();
        post(form().with("description", "长".repeat(2001))).expectStatus().isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(orders()).isEqualTo(before);
    }

    @Test
    void errorsAreInTheReadersLanguage() {
        var answer = api.http()
                .get()
                .uri("/open311/v2/services.json")
                .header("Accept-Language", "en")
                .exchange();
        assertThat(json(answer).get(0).get("description").stringValue())
                .isEqualTo("jurisdiction_id was not provided or is invalid");
    }

    @Test
    void aListIsServedByAnIndexInItsOrder() {
        var query = RequestQuery.of(
                new DivisionCode(City.DISTRICT),
                name -> Optional.of(UUID.randomUUID().toString()).filter(ignored -> name.equals("service_code")),
                Instant.now(),
                new Open311Settings("", java.util.Map.of(), 90, 1000));
        var listing = PublicOrders.listing(query, 1000);
        assertThat(listing.getSortObject()).isEqualTo(new org.bson.Document("_id", -1));
        assertThat(listing.getQueryObject().keySet()).contains("divisions", "_id");
    }
}
