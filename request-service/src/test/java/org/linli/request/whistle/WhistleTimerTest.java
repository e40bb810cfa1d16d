package org.linli.request.whistle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.event.Topics;
import org.linli.event.WhistleEvent;
import org.linli.kit.IdSource;
import org.linli.kit.identity.Scope;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.testkit.TestTopics;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** What a whistle does by itself; the time is passed in. */
@RequestServiceTest
class WhistleTimerTest {

    private static final Scope EVERYWHERE = new Scope.Division("");

    private final Api api;
    private final Blowing blowing;
    private final Whistles whistles;
    private final TidingsBearer bearer;
    private final WhistleMetrics metrics;
    private final IdSource ids;

    WhistleTimerTest(
            WebTestClient http, Whistles whistles, TidingsBearer bearer, WhistleMetrics metrics, IdSource ids) {
        this.api = new Api(http);
        this.blowing = new Blowing(api);
        this.whistles = whistles;
        this.bearer = bearer;
        this.metrics = metrics;
        this.ids = ids;
    }

    private WhistleTimer replica(Instant now) {
        return new WhistleTimer(whistles, bearer, metrics, ids, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void manyReplicasNoticeEachUnitThatHasNotComeOnce() {
        var id = blowing.blown();
        var later = Instant.now().plus(Duration.ofDays(30));

        Flux.range(0, 36)
                .flatMap(replica -> replica(later).carryOut(id), 12)
                .then()
                .block();

        var told = await().atMost(Duration.ofSeconds(30))
                .until(() -> TestTopics.published(Topics.REQUEST, id), events -> events.size() >= 3);
        assertThat(told.stream().filter(WhistleEvent.Overdue.class::isInstance))
                .extracting(event -> ((WhistleEvent.Overdue) event).unitId())
                .containsExactlyInAnyOrder(City.UNIT, City.OTHER_UNIT);
        var noticed = whistles.find(id, EVERYWHERE).block();
        assertThat(noticed.wakeAt()).isNull();
        assertThat(noticed.version()).isEqualTo(3); // who found nothing to do has not written
    }

    @Test
    void anOrderHearsOfItsWhistleWhenTheCallerDiedBeforeItCouldTell() {
        var order = api.submitted(Api.RESIDENT, City.GRID);
        api.dispatch(order, Api.ADMIN, City.UNIT).expectStatus().isOk();
        var id = Blowing.id(blowing.blow(Api.ADMIN, Blowing.onOrder(order)));
        var assist = new Tiding.Assist(
                List.of(City.OTHER_UNIT), "admin", org.linli.kit.identity.Role.COMMUNITY_ADMIN, Instant.now());
        var contribute = new Tiding.Contribute(
                City.OTHER_UNIT, "已关阀", "unit", org.linli.kit.identity.Role.UNIT_ADMIN, Instant.now());
        var whistle = whistles.find(id, EVERYWHERE).block();

        bearer.bring(whistle, assist).block(); // twice each: as if the whistle had not been told that the order knows
        bearer.bring(whistle, contribute).block();
        bearer.bring(whistle, contribute).block();

        var history = Api.json(api.history(Api.ADMIN, order)).get("items");
        assertThat(history.valueStream().map(entry -> entry.get("move").stringValue()))
                .containsExactly("SUBMIT", "DISPATCH", "ASSIST", "CONTRIBUTE");
    }

    @Test
    void anOrderThatWasWithdrawnMeanwhileIsLeftAlone() {
        var order = api.submitted(Api.RESIDENT, City.GRID);
        api.dispatch(order, Api.ADMIN, City.UNIT).expectStatus().isOk();
        var id = Blowing.id(blowing.blow(Api.ADMIN, Blowing.onOrder(order)));
        api.move(order, "withdraw", Api.RESIDENT, "{\"reason\":\"已自行解决\"}")
                .expectStatus()
                .isOk();

        blowing.done(Api.OTHER_UNIT_ADMIN, id, "arrive", "{}");
        blowing.done(Api.OTHER_UNIT_ADMIN, id, "report", "{\"text\":\"已关阀\"}");

        assertThat(whistles.find(id, EVERYWHERE).block().tidings()).isEmpty();
    }
}
