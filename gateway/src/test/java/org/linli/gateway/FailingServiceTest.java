package org.linli.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.netty.buffer.Unpooled;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

class FailingServiceTest extends GatewayTest {

    private ResponseSpec points() {
        return client.get()
                .uri("/api/v1/points")
                .header("Accept-Language", "en-GB, zh;q=0.5")
                .exchange();
    }

    private void fail(int times) {
        for (var i = 0; i < times; i++) {
            points();
        }
    }

    @Test
    void aServiceThatIsAwayTakesOnlyItsOwnPathsWithIt() {
        EVALUATION.goAway();
        try {
            var answer = points();

            answer.expectHeader().valueEquals("Retry-After", "1");
            expectProblem(answer, 503, "service-unavailable")
                    .jsonPath("$.service")
                    .isEqualTo("evaluation-service")
                    .jsonPath("$.detail")
                    .isEqualTo("evaluation-service is unavailable for the moment; try again later");
            client.get().uri("/api/v1/units").exchange().expectStatus().isOk();
        } finally {
            EVALUATION.comeBack();
        }
    }

    @Test
    void aServiceThatIsSlowIsNotWaitedFor() {
        EVALUATION.answers((_, _) -> Mono.never());

        var answer = points();

        expectProblem(answer, 504, "gateway-timeout").jsonPath("$.service").isEqualTo("evaluation-service");
    }

    @Test
    void aFileMayBeOnItsWayForLonger() {
        GRID.answers((_, response) -> response.sendString(Mono.just("done").delayElement(Duration.ofMillis(1800))));

        var answer = client.post()
                .uri("/api/v1/division-imports")
                .bodyValue("code,level,parent_code,name")
                .exchange();

        answer.expectStatus().isOk();
    }

    @Test
    void aStreamGoesOnForAsLongAsItLikesAndEachEventComesAtOnce() {
        var pause = Duration.ofMillis(700);
        GRID.answers((_, response) -> response.sse()
                .send(
                        Flux.interval(pause).take(4).map(i -> Unpooled.copiedBuffer("data:" + i + "\n\n", US_ASCII)),
                        _ -> true));

        var events = client.get()
                .uri("/api/v1/division-imports/7/progress")
                .exchange()
                .returnResult(String.class)
                .getResponseBody()
                .timestamp()
                .collectList()
                .block();

        assertThat(events).extracting(Tuple2::getT2).containsExactly("0", "1", "2", "3");
        assertThat(events.getLast().getT1() - events.getFirst().getT1()).isGreaterThan(1_900);
    }

    @Test
    void aVerificationOfTheBoardsMayTakeLonger() {
        EVALUATION.answers(
                (_, response) -> response.sendString(Mono.just("equal").delayElement(Duration.ofMillis(1800))));

        var answer = client.get()
                .uri("/api/v1/leaderboards/verification?division=140213")
                .exchange();

        answer.expectStatus().isOk();
    }

    @Test
    void theBreakerOpensAndRecovers() {
        EVALUATION.answersWith(503);
        fail(10);
        var before = EVALUATION.asked().size();

        var refused = points();
        EVALUATION.reset();

        expectProblem(refused, 503, "service-unavailable");
        assertThat(before).isEqualTo(10);
        await().atMost(Duration.ofSeconds(5)).until(() -> succeeds(points()));
        fail(3);
        assertThat(breakerOf("evaluation-service").getState()).isEqualTo(State.CLOSED);
    }

    @Test
    void anOpenBreakerDoesNotAskTheService() {
        breakerOf("evaluation-service").transitionToForcedOpenState();

        var answer = points();

        expectProblem(answer, 503, "service-unavailable").jsonPath("$.service").isEqualTo("evaluation-service");
        assertThat(EVALUATION.asked()).isEmpty();
        client.get().uri("/api/v1/units").exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 422, 429, 499, 500, 599})
    void anAnswerOfAServiceThatIsThereLeavesTheBreakerClosed(int status) {
        EVALUATION.answersWith(status);

        fail(20);

        points().expectStatus().isEqualTo(status);
        assertThat(breakerOf("evaluation-service").getState()).isEqualTo(State.CLOSED);
    }

    @Test
    void aReadThatFoundNobodyIsTriedOnceMore() {
        var dropped = new AtomicInteger();
        EVALUATION.answers((request, response) ->
                dropped.incrementAndGet() == 1 ? StubService.hangUp(request) : response.sendString(Mono.just("here")));

        points().expectStatus().isOk();

        assertThat(dropped).hasValue(2);
    }

    @Test
    void aReadIsNotTriedAThirdTime() {
        EVALUATION.answers((request, _) -> StubService.hangUp(request));

        expectProblem(points(), 503, "service-unavailable");

        assertThat(EVALUATION.asked()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"POST, true", "POST, false", "PUT, true", "PUT, false", "PATCH, true", "DELETE, false"})
    void aWriteIsNeverRepeated(String method, boolean politely) {
        REQUEST.answers((request, _) -> politely ? StubService.hangUp(request) : StubService.reset(request));

        var answer = client.method(HttpMethod.valueOf(method))
                .uri("/api/v1/requests")
                .bodyValue("{}")
                .exchange();

        expectProblem(answer, 503, "service-unavailable");
        assertThat(REQUEST.asked()).hasSize(1);
    }

    @Test
    void aWriteWithoutABodyIsNeverRepeatedEither() {
        REQUEST.answers((request, _) -> StubService.reset(request));

        expectProblem(client.post().uri("/api/v1/requests").exchange(), 503, "service-unavailable");

        assertThat(REQUEST.asked()).hasSize(1);
    }

    private static boolean succeeds(ResponseSpec answer) {
        return answer.returnResult(String.class).getStatus().is2xxSuccessful();
    }
}
