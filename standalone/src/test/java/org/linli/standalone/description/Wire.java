package org.linli.standalone.description;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Sends exactly what it is told to, once. */
public final class Wire implements AutoCloseable {

    /** Beyond what the gateway gives a service, so that it is heard what the gateway says then. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** An answer that comes while a longer body is under way leaves a connection that the JDK's client cannot use again. */
    private static final int LONG = 64 * 1024;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI gateway;

    public Wire(URI gateway) {
        this.gateway = gateway;
    }

    /**
     * One exchange.
     *
     * @param path with its query, encoded
     * @param body nothing if empty
     * @throws IOException also if no answer came in time
     */
    public Reply send(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(LIMIT)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);

        return body.length > LONG ? alone(request.build()) : exchanged(http, request.build());
    }

    private static Reply alone(HttpRequest request) throws IOException {
        try (var once =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var reply = exchanged(once, request);
            once.shutdownNow();
            return reply;
        }
    }

    private static Reply exchanged(HttpClient client, HttpRequest request) throws IOException {
        try {
            var response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stop);
        }
    }

    /** The same, until there is an answer of this status or time is up: services learn from each other by events. */
    Reply sendUntil(int status, Supplier<Reply> exchange) {
        var end = System.nanoTime() + LIMIT.toNanos();
        var reply = exchange.get();
        while (reply.status() != status && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            reply = exchange.get();
        }
        return reply;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
