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
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.util.retry.Retry;

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
        IntStream.range(0, number).forEach(_ -> streams.add(listening(http).subscribe()));
        await().atMost(Duration.ofSeconds(10)).until(() -> heard.get() == number);
    }

    /** Tried again as long as streams of the test before are still being taken down. */
    private Mono<Void> listening(HttpClient http) {
        return http.get()
                .uri(LIVE)
                .response((answer, content) -> answer.status().code() == 200
                        ? content.doOnNext(_ -> heard.incrementAndGet()).then()
                        : Mono.<Void>error(new IllegalStateException("no room yet")))
                .then()
                .retryWhen(Retry.fixedDelay(100, Duration.ofMillis(50)));
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
