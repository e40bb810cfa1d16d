package org.linli.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that two readers could read differently, byte by byte. */
class SmugglingTest extends GatewayTest {

    private static final String SMUGGLED = "GET /api/v1/members HTTP/1.1\r\nHost: linli\r\n\r\n";

    static Stream<Arguments> ambiguous() {
        var chunked = "0\r\n\r\n" + SMUGGLED;
        return Stream.of(
                Arguments.of("two lengths", "Content-Length: 0\r\nContent-Length: " + SMUGGLED.length(), SMUGGLED),
                Arguments.of("two lengths in one", "Content-Length: 0, " + SMUGGLED.length(), SMUGGLED),
                Arguments.of("a length with a sign", "Content-Length: +0", SMUGGLED),
                Arguments.of("a negative length", "Content-Length: -1", SMUGGLED),
                Arguments.of("an unknown encoding", "Transfer-Encoding: xchunked", chunked),
                Arguments.of("two encodings", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", chunked),
                Arguments.of("encodings in one", "Transfer-Encoding: identity, chunked", chunked),
                Arguments.of("a space before the colon", "Transfer-Encoding : chunked", chunked),
                Arguments.of("a folded header", "Transfer-Encoding:\r\n chunked", chunked),
                Arguments.of("a control character in a value", "X-Odd: a\u0000b", ""),
                Arguments.of("a lone carriage return", "X-Odd: a\rTransfer-Encoding: chunked", chunked),
                Arguments.of("a space in a name", "X Odd: a", ""),
                Arguments.of("two hosts", "Host: elsewhere", ""));
    }

    private String head(String more) {
        return "POST /api/v1/units HTTP/1.1\r\nHost: linli\r\nAuthorization: Bearer " + ISSUER.token() + "\r\n" + more
                + "\r\n\r\n";
    }

    /** All that comes back until the gateway closes the connection, or says nothing more for a while. */
    private String answerTo(String bytes) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            var answer = new StringBuilder();
            var part = new byte[8192];
            try {
                for (var read = socket.getInputStream().read(part); read >= 0; ) {
                    answer.append(new String(part, 0, read, ISO_8859_1));
                    read = socket.getInputStream().read(part);
                }
            } catch (java.net.SocketTimeoutException silent) {
                answer.append("[silent]");
            }
            return answer.toString();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ambiguous")
    void anAmbiguousHeadIsRefusedAndNothingBehindItIsServed(String what, String headers, String body)
            throws IOException {
        var answer = answerTo(head(headers) + body);

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(PARTY_MEMBER.asked()).isEmpty();
    }

    @Test
    void aRequestWithoutAHostIsRefused() throws IOException {
        var answer = answerTo("GET /api/v1/units HTTP/1.1\r\nAuthorization: Bearer " + ISSUER.token() + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void aLengthBesideChunksIsNotBelieved() throws IOException {
        answerTo(head("Content-Length: 5\r\nTransfer-Encoding: chunked") + "3\r\nabc\r\n0\r\n\r\n");

        assertThat(PARTY_MEMBER.asked())
                .hasSizeLessThanOrEqualTo(1)
                .allSatisfy(asked -> assertThat(asked.headers()).doesNotContainKey("Content-Length"));
    }

    @Test
    void aSecondRequestNeedsATokenOfItsOwn() throws IOException {
        var answer = answerTo(head("Content-Length: 0") + SMUGGLED);

        assertThat(answer).containsSubsequence("HTTP/1.1 200 ", "HTTP/1.1 401 ");
        assertThat(PARTY_MEMBER.asked()).hasSize(1);
    }
}
