package org.linli.standalone.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.standalone.client.Gateway;

class AuditCheckTest {

    private static final String WHOLE = "{\"intact\":true,\"entries\":1234,\"head\":\"ab12\",\"broken\":null}";
    private static final String BROKEN =
            "{\"intact\":false,\"entries\":6,\"head\":\"cd34\",\"broken\":{\"sequence\":7,\"wrong\":\"out-of-order\"}}";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private Gateway gateway;
    private String brokenService = "none";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        gateway = new Gateway(address, address, Optional.of("given"));
    }

    @AfterEach
    void stop() {
        gateway.close();
        server.stop(0);
    }

    @Test
    void everyServiceProvesItsTrail() {
        assertThat(check()).isTrue();
        assertThat(asked)
                .containsExactly(
                        "Bearer given /api/v1/audit/grid-service/verification",
                        "Bearer given /api/v1/audit/party-member-service/verification",
                        "Bearer given /api/v1/audit/request-service/verification",
                        "Bearer given /api/v1/audit/evaluation-service/verification");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("1,234 entries", "head ab12  OK");
    }

    @Test
    void aBrokenTrailIsNamedAndTheOthersAreStillProven() {
        brokenService = "grid-service";

        assertThat(check()).isFalse();

        assertThat(asked).hasSize(4);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("entry 7 is out-of-order", "head ab12  OK");
    }

    private boolean check() {
        return new AuditCheck(gateway, new PrintStream(printed, true, StandardCharsets.UTF_8)).verify();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + path);
        var body = (path.contains(brokenService) ? BROKEN : WHOLE).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
