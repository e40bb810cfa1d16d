package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.client.HttpClient;

class BulkheadTest extends GatewayTest {

    private static final int ROOM = 20;

    @Autowired
    private BulkheadRegistry bulkheads;

    private final Sinks.One<String> evaluated = Sinks.one();
    private final List<Disposable> calls = new ArrayList<>();

    private int freePlaces(String service) {
        return bulkheads.bulkhead(service).getMetrics().getAvailableConcurrentCalls();
    }

    private void fillEvaluation() {
        EVALUATION.answers((_, response) -> response.sendString(evaluated.asMono()));
        var http = HttpClient.newConnection()
                .baseUrl("http://127.0.0.1:" + port)
                .headers(headers -> headers.set("Authorization", "Bearer " + ISSUER.token()));
        IntStream.range(0, ROOM)
                .forEach(_ ->
                        calls.add(http.get().uri("/api/v1/points").response().subscribe()));
        await().atMost(Duration.ofSeconds(5)).until(() -> freePlaces("evaluation-service") == 0);
    }

    @AfterEach
    void letGo() {
        evaluated.tryEmitValue("done");
        calls.forEach(Disposable::dispose);
        await().atMost(Duration.ofSeconds(5)).until(() -> freePlaces("evaluation-service") == ROOM);
    }

    @Test
    void aServiceThatHasAllTheCallsItMayHaveGetsNoMore() {
        fillEvaluation();

        var answer = client.get().uri("/api/v1/points").exchange();

        answer.expectHeader().valueEquals("Retry-After", "1");
        expectProblem(answer, 503, "service-unavailable").jsonPath("$.service").isEqualTo("evaluation-service");
    }

    @Test
    void aServiceThatIsSlowDoesNotTakeTheOthersCallsWithIt() {
        fillEvaluation();

        for (var i = 0; i < 3 * ROOM; i++) {
            client.get().uri("/api/v1/units").exchange().expectStatus().isOk();
        }
    }

    @Test
    void aFullServiceIsNotHeldToBeBroken() {
        fillEvaluation();

        for (var i = 0; i < 30; i++) {
            client.get().uri("/api/v1/points").exchange().expectStatus().isEqualTo(503);
        }

        assertThat(breakerOf("evaluation-service").getState()).isEqualTo(State.CLOSED);
    }

    @Test
    void aPlaceIsFreeAgainAsSoonAsACallIsOver() {
        fillEvaluation();
        evaluated.tryEmitValue("done");
        await().atMost(Duration.ofSeconds(5)).until(() -> freePlaces("evaluation-service") == ROOM);

        client.get().uri("/api/v1/points").exchange().expectStatus().isOk();
    }

    @Test
    void aClientThatGoesAwayFreesItsPlace() {
        EVALUATION.answers((_, _) -> Mono.never());
        fillEvaluation();

        calls.forEach(Disposable::dispose);

        await().atMost(Duration.ofSeconds(1)).until(() -> freePlaces("evaluation-service") == ROOM);
    }
}
