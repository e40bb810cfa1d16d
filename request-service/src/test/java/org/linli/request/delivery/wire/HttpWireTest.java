package org.linli.request.delivery.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.kit.partner.SignatureAlgorithm;
import org.linli.kit.partner.SigningKey;
import org.linli.testkit.PartnerSigner;

class HttpWireTest {

    private static final byte[] SECRET = new byte[32];
    private static final String NONCE = "nonce-of-the-test-1";
    private static final String BODY = "{\"text\":\"修好了\"}";

    private final BlockingQueue<Map<String, String>> heard = new ArrayBlockingQueue<>(10);
    private final CountDownLatch silence = new CountDownLatch(1);
    private final Wire wire =
            new HttpWire(new Destinations(List.of()), Duration.ofMillis(1_500), () -> NONCE, Clock.systemUTC());
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        silence.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        var headers = call.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getFirst()));
        headers.put("body", new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        heard.add(headers);
        var status = Integer.parseInt(call.getRequestURI().getPath().substring(1));
        if (status == 0) {
            await();
        }
        call.getResponseHeaders().add("Location", "/200");
        call.sendResponseHeaders(Math.max(status, 200), -1);
        call.close();
    }

    private void await() {
        try {
            silence.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private Outcome post(URI address, boolean trusted) {
        var key = new SigningKey("city", "k1", SignatureAlgorithm.HMAC_SM3, SECRET);
        return wire.post(new Parcel(address, trusted, key, "application/json", BODY))
                .block();
    }

    @Test
    void aCallIsSignedAsPartnersSignTheirs() throws InterruptedException {
        assertThat(post(address("/200?b=2&a=%201"), true).isTaken()).isTrue();

        var call = heard.take();
        assertThat(call).containsEntry("body", BODY).containsEntry("Content-type", "application/json");
        var signed = new PartnerSigner("city", "k1", SECRET, "HMAC_SM3")
                .sign(
                        "POST",
                        "/200",
                        "a=%201&b=2",
                        BODY.getBytes(StandardCharsets.UTF_8),
                        Long.parseLong(call.get("Linli-timestamp")),
                        NONCE);
        assertThat(call)
                .containsEntry("Linli-partner", "city")
                .containsEntry("Linli-nonce", NONCE)
                .containsEntry("Linli-signature", signed.get("Linli-Signature"));
    }

    @ParameterizedTest
    @CsvSource({
        "200, TAKEN",
        "204, TAKEN",
        "302, TROUBLE",
        "400, REFUSED",
        "401, TROUBLE",
        "404, TROUBLE",
        "409, REFUSED",
        "422, REFUSED",
        "429, TROUBLE",
        "500, TROUBLE",
        "503, TROUBLE"
    })
    void aStatusSaysWhatToDoNext(int status, Outcome.Verdict verdict) {
        assertThat(post(address("/" + status), true)).isEqualTo(new Outcome(verdict, "" + status));
        assertThat(heard).hasSize(1); // nothing is followed
    }

    @Test
    void whoDoesNotAnswerInTimeHasNotTakenIt() {
        assertThat(post(address("/0"), true)).isEqualTo(Outcome.trouble("timeout"));
    }

    @Test
    void whoIsNotThereIsUnreachable() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        assertThat(post(URI.create("http://127.0.0.1:" + port + "/"), true)).isEqualTo(Outcome.trouble("unreachable"));
    }

    @Test
    void garbageIsNoAnswer() throws IOException {
        try (var noise = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> babble(noise));

            assertThat(post(URI.create("http://127.0.0.1:" + noise.getLocalPort() + "/"), true))
                    .isEqualTo(Outcome.trouble("unreachable"));
        }
    }

    private static void babble(ServerSocket noise) {
        try (var caller = noise.accept()) {
            caller.getOutputStream().write("no HTTP at all\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            caller.getOutputStream().flush();
            caller.getInputStream().read();
        } catch (IOException over) {
            // the caller has hung up
        }
    }

    @Test
    void anAddressOfOursIsCalledOnlyIfTheOperatorNamedIt() {
        assertThat(post(address("/200"), false)).isEqualTo(Outcome.trouble("forbidden-address"));
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', false", "localhost, true"})
    void aNameThatStandsForAnAddressOfOursLeadsNowhereUnlessItIsAllowed(String allowedHost, boolean leads)
            throws InterruptedException {
        var resolver =
                new GuardedResolver(new Destinations(List.of(allowedHost))).getResolver(GlobalEventExecutor.INSTANCE);
        var name = InetSocketAddress.createUnresolved("localhost", 80);

        var one = resolver.resolve(name).await();
        var all = resolver.resolveAll(name).await();

        assertThat(one.isSuccess()).isEqualTo(leads);
        assertThat(all.isSuccess()).isEqualTo(leads);
        if (!leads) {
            assertThat(one.cause()).isInstanceOf(ForbiddenAddress.class);
        }
    }
}
