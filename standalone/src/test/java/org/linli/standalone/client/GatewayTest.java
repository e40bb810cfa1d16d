package org.linli.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kit.identity.Role;

class GatewayTest {

    private static final Identity RESIDENT = Identity.resident("lin");

    private final ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();
    private final List<HttpExchange> received = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private Gateway gateway;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        gateway = new Gateway(address, address);
    }

    @AfterEach
    void stop() {
        gateway.close();
        server.stop(0);
    }

    @Test
    void aCallBearsATokenThatWasAskedForOnce() {
        answers.addAll(List.of("200 {'access_token': 't-1'}", "200 {'a': 1}", "200 {'a': 2}"));

        gateway.send(RESIDENT, Call.get("/first"));
        var second = gateway.send(RESIDENT, Call.get("/second"));

        assertThat(second.body().path("a").asInt()).isEqualTo(2);
        assertThat(paths()).containsExactly("/oauth2/token", "/first", "/second");
        assertThat(header(2, "Authorization")).isEqualTo("Bearer t-1");
        assertThat(gateway.calls()).isEqualTo(2);
    }

    @Test
    void notNowIsAskedAgainUnderTheSameKey() {
        answers.addAll(List.of("200 {'access_token': 't'}", "503 {}", "504 {}", "429 {}", "502 {}", "201 {'id': '7'}"));

        var answer = gateway.send(RESIDENT, Call.post("/things", Map.of("a", "b")));

        assertThat(answer.text("id")).isEqualTo("7");
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(attempt -> header(attempt, "Idempotency-Key")))
                .doesNotContainNull()
                .containsOnly(header(1, "Idempotency-Key"));
    }

    @Test
    void everyCallHasAKeyOfItsOwn() {
        answers.addAll(List.of("200 {'access_token': 't'}", "201 {}", "201 {}"));

        gateway.send(RESIDENT, Call.post("/things", Map.of("a", "b")));
        gateway.send(RESIDENT, Call.post("/things", Map.of("a", "b")));

        assertThat(header(1, "Idempotency-Key")).isNotEqualTo(header(2, "Idempotency-Key"));
    }

    @Test
    void aConnectionThatBreaksIsTriedAgainUnderTheSameKey() {
        answers.addAll(List.of("200 {'access_token': 't'}", "000 ", "201 {'id': '7'}"));

        var answer = gateway.send(RESIDENT, Call.post("/things", Map.of("a", "b")));

        assertThat(answer.text("id")).isEqualTo("7");
        assertThat(header(1, "Idempotency-Key")).isEqualTo(header(2, "Idempotency-Key"));
    }

    @Test
    void aRefusalIsTheCallersToSee() {
        answers.addAll(List.of("200 {'access_token': 't'}", "409 {'type': 'urn:linli:problem:illegal-move'}"));

        assertThatThrownBy(() -> gateway.send(RESIDENT, Call.post("/things/7/close")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("POST /things/7/close: 409 urn:linli:problem:illegal-move");
    }

    @Test
    void whatAServiceHasNotHeardOfYetIsAskedAgainOnlyWhereThatIsSaid() {
        answers.addAll(List.of("200 {'access_token': 't'}", "422 {}", "404 {}", "200 {}", "422 {}"));

        var known = gateway.sendOnceKnown(RESIDENT, Call.post("/things"));

        assertThat(known.status()).isEqualTo(200);
        assertThatThrownBy(() -> gateway.send(RESIDENT, Call.post("/things"))).isInstanceOf(Refused.class);
    }

    @Test
    void aListIsReadToItsEnd() {
        answers.addAll(List.of(
                "200 {'access_token': 't'}",
                "200 {'items': [1, 2], 'nextCursor': 'c2'}",
                "200 {'items': [3], 'nextCursor': null}"));

        var items = gateway.all(RESIDENT, "/things?unit=u");

        assertThat(items).hasSize(3);
        assertThat(paths())
                .containsExactly("/oauth2/token", "/things?unit=u&limit=200", "/things?unit=u&limit=200&cursor=c2");
    }

    @Test
    void whatMayBeAbsentIsAbsentOn404() {
        answers.addAll(List.of("200 {'access_token': 't'}", "404 {}", "200 {}"));

        assertThat(gateway.find(RESIDENT, "/things/1")).isEmpty();
        assertThat(gateway.find(RESIDENT, "/things/2")).isPresent();
    }

    @Test
    void nobodyThereIsSaidInOneLine() {
        answers.add("200 {'access_token': 't'}");
        gateway.token(RESIDENT);
        server.stop(0);

        assertThatThrownBy(gateway::status)
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("is it up? ./linli up");
    }

    @Test
    void anIssuerThatRefusesIsNamed() {
        answers.add("400 {'error': 'invalid_request'}");

        assertThatThrownBy(() -> gateway.token(Identity.staff(Role.AUDITOR, "14")))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("invalid_request");
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        received.add(exchange);
        var answer = answers.remove();
        if (answer.startsWith("000")) {
            exchange.close(); // without a word
            return;
        }
        var body = answer.substring(4).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private List<String> paths() {
        return received.stream().map(each -> each.getRequestURI().toString()).toList();
    }

    private String header(int call, String name) {
        return received.get(call).getRequestHeaders().getFirst(name);
    }
}
