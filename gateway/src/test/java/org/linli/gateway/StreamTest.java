package org.linli.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.Unpooled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.netty.http.client.HttpClient;

class StreamTest extends GatewayTest {

    private static final int STREAMS = 30; // more than calls of a service may be under way
    private static final String LIVE = "/api/v1/live";

    private final AtomicInteger heard = new AtomicInteger();
    private final List<Disposable> streams = new ArrayList<>();

    private void open(int number) {
        REQUEST.answers((_, response) -> response.sse()
                .send(
                        Flux.concat(Flux.just("data:open\n\n"), Flux.<String>never())
                                .map(event -> Unpooled.copiedBuffer(event, US_ASCII)),
                        _ -> true));
        var http = HttpClient.newConnection()
                .baseUrl("http://127.0.0.1:" + port)
                .headers(headers -> headers.set("Authorization", "Bearer " + ISSUER.token()));
        IntStream.range(0, number)
                .forEach(_ ->
                        streams.add(http.get().uri(LIVE).responseContent().subscribe(_ -> heard.incrementAndGet())));
        await().atMost(Duration.ofSeconds(10)).until(() -> heard.get() == number);
    }

    @AfterEach
    void close() {
        streams.forEach(Disposable::dispose);
    }

    @Test
    void whoListensTakesNoPlaceFromWhoWantsSomethingDone() {
        open(STREAMS);
        REQUEST.reset();

        for (var i = 0; i < STREAMS; i++) {
            client.get().uri("/api/v1/requests").exchange().expectStatus().isOk();
        }
        assertThat(heard).hasValue(STREAMS);
    }

    @Test
    void oneStreamTooManyIsRefusedAndTheServiceIsNotHeldToBeBroken() {
        open(STREAMS);

        expectProblem(client.get().uri(LIVE).exchange(), 503, "service-unavailable");
        assertThat(breakerOf("request-service").getMetrics().getNumberOfFailedCalls())
                .isZero();
    }

    @Test
    void aPlaceIsFreeAgainWhenAStreamIsOver() {
        open(STREAMS);
        streams.removeLast().dispose();
        REQUEST.reset();

        await().atMost(Duration.ofSeconds(10)).until(() -> {
            var status =
                    client.get().uri(LIVE).exchange().returnResult(Void.class).getStatus();
            return status.is2xxSuccessful();
        });
    }
}
