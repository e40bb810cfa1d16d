package org.linli.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.linli.testkit.Token;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Calls of the service, by whom and with what. */
public record Api(WebTestClient http) {

    private static final String REQUESTS = "/api/v1/requests";
    private static final DataBufferFactory BUFFERS = DefaultDataBufferFactory.sharedInstance;

    public static final String CALLER_NAME = "赵虚甲";
    public static final String CALLER_PHONE = "15400000001";

    public static final Token ADMIN = Token.of("COMMUNITY_ADMIN").scope(City.COMMUNITY);
    public static final Token UNIT_ADMIN = Token.unitAdmin(City.UNIT);
    public static final Token OTHER_UNIT_ADMIN = Token.unitAdmin(City.OTHER_UNIT);
    public static final Token RESIDENT = Token.resident("resident-1");
    public static final Token MEMBER = Token.of("PARTY_MEMBER").subject("member-1");

    public Api {
        http = http.mutate().filter(Api::readWhole).build();
    }

    /** Not every test looks at every body; what is left unread would leak. */
    private static Mono<ClientResponse> readWhole(ClientRequest request, ExchangeFunction next) {
        return next.exchange(request)
                .flatMap(answer -> answer.bodyToMono(byte[].class)
                        .map(bytes -> answer.mutate()
                                .body(Flux.just(BUFFERS.wrap(bytes)))
                                .build())
                        .defaultIfEmpty(answer));
    }

    public static final String APPEAL = "{\"kind\":\"OVERTIME_APPEAL\",\"reason\":\"暴雪封路\"}";
    public static final String RETURN = "{\"ground\":\"NOT_OUR_DUTY\",\"text\":\"归供电公司\"}";

    public ResponseSpec get(Token token, String uri) {
        return http.get().uri(uri).headers(token).exchange();
    }

    public ResponseSpec post(Token token, String uri, String body) {
        return http.post()
                .uri(uri)
                .headers(token)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    public ResponseSpec submit(Token token, String body) {
        return post(token, REQUESTS, body);
    }

    /** A new order of a resident, in a grid. */
    public String submitted(Token resident, String gridCode) {
        return created(submit(resident, request("APP", gridCode)));
    }

    /** A new order that staff wrote down, for nobody. */
    public String writtenDown(Token staff, String channel, String gridCode) {
        return created(submit(staff, request(channel, gridCode)));
    }

    private static String created(ResponseSpec answer) {
        return json(answer.expectStatus().isCreated()).get("id").stringValue();
    }

    public static String request(String channel, String gridCode) {
        return """
                {"kind":"HELP","category":"路灯","text":"路灯坏了","channel":"%s","gridCode":"%s",
                 "contact":{"name":"%s","phone":"%s"}}""".formatted(channel, gridCode, CALLER_NAME, CALLER_PHONE);
    }

    public ResponseSpec dispatch(String id, Token by, String unit) {
        return move(id, "dispatch", by, "{\"unitId\":\"" + unit + "\"}");
    }

    public ResponseSpec sign(String id, Token by) {
        return move(id, "sign", by, "{}");
    }

    public ResponseSpec claim(String id, Token by) {
        return move(id, "claim", by, "{}");
    }

    public ResponseSpec answer(String id, Token by, String text) {
        return move(id, "answer", by, "{\"text\":\"" + text + "\"}");
    }

    public ResponseSpec rate(String id, Token by, boolean satisfied) {
        return move(id, "rate", by, "{\"satisfied\":" + satisfied + "}");
    }

    public ResponseSpec close(String id, Token by) {
        return move(id, "close", by, "{}");
    }

    public ResponseSpec move(String id, String move, Token by, String body) {
        return post(by, REQUESTS + "/" + id + "/" + move, body);
    }

    public ResponseSpec order(Token by, String id) {
        return get(by, REQUESTS + "/" + id);
    }

    public ResponseSpec history(Token by, String id) {
        return get(by, REQUESTS + "/" + id + "/history");
    }

    public ResponseSpec list(Token by, String query) {
        return get(by, REQUESTS + "?" + query);
    }

    public static JsonNode json(ResponseSpec answer) {
        return answer.expectBody(JsonNode.class).returnResult().getResponseBody();
    }

    /** Asserts that the answer is this problem, in problem+json, and gives it back. */
    public static JsonNode problem(ResponseSpec answer, int status, String slug) {
        answer.expectStatus().isEqualTo(status).expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
        var problem = json(answer);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:linli:problem:" + slug);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("traceId").stringValue()).isNotBlank();
        return problem;
    }
}
