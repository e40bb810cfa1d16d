package org.linli.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;

class BodyLimitTest extends GatewayTest {

    private static final int MIB = 1024 * 1024;
    private static final String IMPORT = "/api/v1/division-imports";

    private ResponseSpec withLength(String path, int bytes) {
        return client.post()
                .uri(path)
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue(new byte[bytes])
                .exchange();
    }

    private ResponseSpec chunked(String path, int bytes) {
        var part = 64 * 1024;
        var parts = Flux.range(0, (bytes + part - 1) / part)
                .map(i -> Math.min(part, bytes - i * part))
                .map(size -> (DataBuffer) DefaultDataBufferFactory.sharedInstance.wrap(new byte[size]));
        return client.post()
                .uri(path)
                .contentType(MediaType.TEXT_PLAIN)
                .body(BodyInserters.fromDataBuffers(parts))
                .exchange();
    }

    @Test
    void aBodyOfExactlyTheLimitPasses() {
        withLength("/api/v1/units", MIB)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.bytes")
                .isEqualTo(MIB);
        chunked("/api/v1/units", MIB)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.bytes")
                .isEqualTo(MIB);
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedUnread() {
        var answer = withLength("/api/v1/units", MIB + 1);

        expectProblem(answer, 413, "body-too-large").jsonPath("$.detail").isEqualTo("请求体超过上限 1048576 字节");
        assertThat(PARTY_MEMBER.asked()).isEmpty();
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsRefused() {
        var answer = chunked("/api/v1/units", MIB + 1);

        expectProblem(answer, 413, "body-too-large");
    }

    @Test
    void aMuchTooLargeBodyIsRefusedTooAndTheServiceIsNotBlamed() {
        for (var i = 0; i < 12; i++) {
            expectProblem(chunked("/api/v1/units", 5 * MIB), 413, "body-too-large");
        }

        assertThat(breakerOf("party-member-service").getState()).isEqualTo(State.CLOSED);
    }

    @Test
    void anImportMayBeLarger() {
        withLength(IMPORT, 64 * MIB)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.bytes")
                .isEqualTo(64 * MIB);
        chunked(IMPORT, 2 * MIB)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.bytes")
                .isEqualTo(2 * MIB);
    }

    @Test
    void anImportHasItsLimitToo() {
        expectProblem(withLength(IMPORT, 64 * MIB + 1), 413, "body-too-large");
        expectProblem(chunked(IMPORT, 64 * MIB + 1), 413, "body-too-large");
    }

    @Test
    void aPhotoMayBeLarger() {
        for (var subject : List.of("requests", "projects")) {
            var photos = "/api/v1/" + subject + "/7/photos";
            withLength(photos, 11 * MIB).expectStatus().isOk();
            expectProblem(withLength(photos, 11 * MIB + 1), 413, "body-too-large");
        }
    }

    @Test
    void nothingElseOfAnOrderMayBeLarger() {
        expectProblem(withLength("/api/v1/requests/7/answer", MIB + 1), 413, "body-too-large");
        expectProblem(withLength("/api/v1/projects/7/finish", MIB + 1), 413, "body-too-large");
        expectProblem(withLength("/api/v1/requests/7/photos/1", MIB + 1), 413, "body-too-large");
    }

    @Test
    void onlyWhatIsSentThereMayBeLarger() {
        expectProblem(withLength(IMPORT + "/7", MIB + 1), 413, "body-too-large");
    }

    @Test
    void aGigabyteIsRefusedAsSoonAsItIsTooLarge() throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var head =
                    "POST %s HTTP/1.1\r\nHost: linli\r\nAuthorization: Bearer %s\r\nTransfer-Encoding: chunked\r\n\r\n";
            socket.getOutputStream()
                    .write(head.formatted(IMPORT, ISSUER.token()).getBytes(US_ASCII));

            var sent = sentBeforeAnAnswer(socket, 1024 * MIB);

            assertThat(new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine())
                    .startsWith("HTTP/1.1 413 ");
            assertThat(sent).isBetween(64L * MIB, 128L * MIB);
        }
    }

    private static long sentBeforeAnAnswer(Socket socket, long most) throws IOException {
        var chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(US_ASCII);
        var sent = 0L;
        while (sent < most && socket.getInputStream().available() == 0) {
            socket.getOutputStream().write(chunk);
            sent += 0x10000;
        }
        return sent;
    }

    @Test
    void aGigabyteThatIsAnnouncedIsRefusedUnsent() throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var head = "POST %s HTTP/1.1\r\nHost: linli\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n\r\n";
            socket.getOutputStream()
                    .write(head.formatted(IMPORT, ISSUER.token(), 1024 * MIB).getBytes(US_ASCII));

            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();

            assertThat(answer).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void aCallerWhoDoesNotSendTheBodyIsToBlameAndNotTheService() throws IOException {
        var answer = answerToHalfABody();

        assertThat(answer).startsWith("HTTP/1.1 408 ").contains("urn:linli:problem:request-timeout");
        assertThat(breakerOf("party-member-service").getMetrics().getNumberOfFailedCalls())
                .isZero();
    }

    private String answerToHalfABody() throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var head =
                    "POST /api/v1/units HTTP/1.1\r\nHost: linli\r\nAuthorization: Bearer %s\r\nContent-Length: 10\r\n\r\nhalf";
            socket.getOutputStream().write(head.formatted(ISSUER.token()).getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }
}
