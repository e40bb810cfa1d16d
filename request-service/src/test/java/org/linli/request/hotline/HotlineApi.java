package org.linli.request.hotline;

import static org.awaitility.Awaitility.await;
import static org.linli.request.Api.json;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.linli.request.City;
import org.linli.testkit.PartnerSigner;
import org.linli.testkit.TestPartners;
import org.linli.testkit.hotline.Heard;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Signed calls of a hotline, and what it hears back. */
record HotlineApi(WebTestClient http, PartnerSigner signer) {

    static final String ORDERS = "/api/v1/hotline/orders";
    static final String PHONE = "15400000002";
    static final String ADDRESS = "虚构小区 8 号楼 101";

    HotlineApi(WebTestClient http) {
        this(http, TestPartners.HOTLINE);
    }

    static String work(String number, String gridCode, String text) {
        return """
                {"number":"%s","kind":"COMPLAINT","category":"供水","text":"%s","channel":"PHONE","gridCode":"%s",
                 "caller":{"name":"钱虚乙","phone":"%s"},"address":"%s","classCode":"12.03","agency":"水务局",
                 "limit":{"amount":5,"unit":"WORKING_DAYS"},"urges":2,"recording":"rec/1"}""".formatted(number, text, gridCode, PHONE, ADDRESS);
    }

    static String work(String number) {
        return work(number, City.GRID, "停水");
    }

    ResponseSpec send(String body) {
        return post("", body);
    }

    ResponseSpec post(String path, String body) {
        var uri = ORDERS + path;
        var headers = signer.sign("POST", uri, "", body.getBytes(StandardCharsets.UTF_8));
        return http.post()
                .uri(uri)
                .headers(all -> headers.forEach(all::set))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    ResponseSpec get(String path) {
        var uri = ORDERS + path;
        var headers = signer.sign("GET", uri, "", new byte[0]);
        return http.get().uri(uri).headers(all -> headers.forEach(all::set)).exchange();
    }

    /** The id of a new order. */
    String sent(String number) {
        return json(send(work(number)).expectStatus().isCreated())
                .get("orderId")
                .stringValue();
    }

    static List<Heard> heard(String number) {
        return TestPartners.CALLBACKS.heard().stream()
                .filter(heard -> heard.number().equals(number))
                .toList();
    }

    /** Waits for as many callbacks about an order; their steps. */
    static List<String> steps(String number, int many) {
        await().atMost(Duration.ofSeconds(60)).until(() -> heard(number).size() >= many);
        return heard(number).stream().map(Heard::step).toList();
    }
}
