package org.linli.request.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.request.Api.ADMIN;
import static org.linli.request.Api.UNIT_ADMIN;
import static org.linli.request.Api.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.testkit.Token;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** Streams over HTTP, fed by what really happens. */
@RequestServiceTest
class LiveTest {

    private static final ParameterizedTypeReference<ServerSentEvent<Map<String, Object>>> EVENT =
            new ParameterizedTypeReference<>() {};
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final WebTestClient http;
    private final Api api;
    private final ReactiveMongoTemplate mongo;

    LiveTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.http = http;
        this.api = new Api(http);
        this.mongo = mongo;
    }

    private Flux<ServerSentEvent<Map<String, Object>>> follow(Token token, String query, String lastEventId) {
        var result = http.get()
                .uri("/api/v1/live" + query)
                .headers(token)
                .headers(headers -> {
                    if (!lastEventId.isEmpty()) {
                        headers.set("Last-Event-ID", lastEventId);
                    }
                })
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_EVENT_STREAM)
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .returnResult(EVENT);
        return result.getResponseBody().timeout(PATIENCE);
    }

    private static Flux<String> of(String order, Flux<ServerSentEvent<Map<String, Object>>> stream) {
        return stream.filter(event -> "order".equals(event.event()))
                .map(event -> event.data())
                .filter(data -> order.equals(data.get("orderId")))
                .map(data -> data.get("event").toString());
    }

    @Test
    void aResidentHearsOfTheirOwnOrderAndComesBackToTheRest() {
        var resident = Token.resident("resident-" + UUID.randomUUID());
        var first = follow(resident, "", "").take(2).buffer(2);
        var heard = first.mergeWith(Flux.defer(() -> {
                    api.submitted(resident, City.GRID);
                    api.submitted(Token.resident("somebody-else"), City.GRID);
                    return Flux.<List<ServerSentEvent<Map<String, Object>>>>empty();
                }))
                .blockLast();
        assertThat(heard.getFirst().event()).isEqualTo("open");
        var submitted = heard.getLast();
        var id = submitted.data().get("orderId").toString();
        assertThat(submitted.data()).containsEntry("event", "submitted").containsEntry("version", 1);
        assertThat(submitted.data()).containsOnlyKeys("orderId", "event", "kind", "gridCode", "version", "at");

        api.dispatch(id, ADMIN, City.UNIT).expectStatus().isOk();
        api.sign(id, UNIT_ADMIN).expectStatus().isOk();
        var rest = of(id, follow(resident, "", submitted.id()))
                .take(2)
                .collectList()
                .block();
        assertThat(rest).containsExactly("dispatched", "signed");
    }

    @Test
    void staffAndUnitHearOfWhatIsTheirs() {
        var at = follow(ADMIN, "", "").blockFirst().id();
        var id = api.submitted(Api.RESIDENT, City.GRID);
        api.dispatch(id, ADMIN, City.UNIT).expectStatus().isOk();
        org.awaitility.Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> mongo.findAll(LiveEntry.class)
                                .filter(entry -> entry.happening().orderId().equals(id))
                                .count()
                                .block()
                        == 2);
        for (var stream : List.of(
                follow(ADMIN, "", at),
                follow(ADMIN, "?division=" + City.GRID, at),
                follow(Token.of("AUDITOR").scope(City.DISTRICT), "?division=" + City.STREET, at))) {
            assertThat(stream.filter(event -> !"order".equals(event.event())
                                    || id.equals(event.data().get("orderId")))
                            .take(3)
                            .map(event -> event.event())
                            .collectList()
                            .block())
                    .containsExactly("open", "order", "order");
        }
        assertThat(of(id, follow(UNIT_ADMIN, "", at)).take(1).collectList().block())
                .isNotEmpty();
    }

    @Test
    void askedForOnceItTellsWhatWasMissedAndEnds() {
        var resident = Token.resident("resident-" + UUID.randomUUID());
        var at = follow(resident, "?once=true", "").blockLast().id();
        var id = api.submitted(resident, City.GRID);
        org.awaitility.Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> of(id, follow(resident, "?once=true", at))
                        .collectList()
                        .block()
                        .equals(List.of("submitted")));
    }

    @Test
    void aDivisionElsewhereAndOtherRolesAreRefused() {
        problem(api.get(ADMIN, "/api/v1/live?division=" + City.OTHER_STREET), 403, "out-of-scope");
        problem(api.get(Token.resident("r"), "/api/v1/live?division=" + City.GRID), 403, "out-of-scope");
        problem(api.get(ADMIN, "/api/v1/live?division=x"), 400, "malformed-code");
        problem(api.get(Token.of("HOTLINE").scope(""), "/api/v1/live"), 403, "forbidden");
        problem(api.get(Token.of("OPS").scope(""), "/api/v1/live"), 403, "forbidden");
    }
}
