package org.linli.request.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.event.OrderFacts;
import org.linli.event.RequestEvent;
import org.linli.event.RequestKind;
import org.linli.kit.consume.Origin;
import org.linli.kit.consume.Received;
import org.linli.kit.identity.Scope;
import org.linli.request.RequestServiceTest;
import org.linli.request.duplicate.Followers;
import org.linli.request.live.LiveEntry.Happening;
import org.linli.request.order.Reader;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.codec.ServerSentEvent;
import reactor.test.StepVerifier;

/** Coming and going, on one replica and another, with a topic of our own: partitions that the real one has not. */
@RequestServiceTest
class LiveStreamTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final int ONE = 9001;
    private static final int OTHER = 9002;
    private static final LiveSettings SETTINGS = settings(100, 16);

    private final ReactiveMongoTemplate mongo;
    private final Hearers hearers;
    private final Followers followers;
    private final LiveLog log;
    private final Replica here;
    private final Replica there;

    LiveStreamTest(ReactiveMongoTemplate mongo, Hearers hearers, Followers followers, LiveLog log) {
        this.mongo = mongo;
        this.hearers = hearers;
        this.followers = followers;
        this.log = log;
        this.here = new Replica(SETTINGS);
        this.there = new Replica(SETTINGS);
    }

    private static LiveSettings settings(int replay, int buffer) {
        return new LiveSettings(
                Duration.ofHours(6), replay, buffer, Duration.ofSeconds(15), Duration.ofMinutes(30), 2, 3);
    }

    @BeforeEach
    @AfterEach
    void forget() {
        var mine = Query.query(Criteria.where("_id").gte(ONE));
        mongo.remove(mine, LiveLog.POSITIONS).block();
        mongo.remove(Query.query(Criteria.where("_id").gte("9000")), LiveEntry.class)
                .block();
    }

    /** One replica of the service. */
    private final class Replica {
        private final LiveSettings settings;
        private final LiveHub hub;
        private final LiveFeed feed;

        Replica(LiveSettings settings) {
            this.settings = settings;
            this.hub = new LiveHub(settings, new SimpleMeterRegistry());
            this.feed = new LiveFeed(hearers, followers, log, hub, settings, Clock.fixed(NOW, ZoneOffset.UTC), "test");
        }

        void hears(Received... events) {
            feed.handle(List.of(events)).block();
        }

        LiveStream stream(String resident) {
            return new LiveStream(join(resident), log, settings);
        }

        Listener join(String resident) {
            return hub.join(resident, Audience.of(new Scope.Person(resident), new Reader(resident, false)));
        }
    }

    private static Received happened(String resident, int partition, long offset) {
        return happened(resident, partition, offset, NOW);
    }

    private static Received happened(String resident, int partition, long offset, Instant at) {
        var facts = new OrderFacts(new DivisionCode("140213050001001"), RequestKind.HELP, "路灯", Channel.APP, resident);
        var event = new RequestEvent.Submitted(UUID.randomUUID(), "order-" + partition + "-" + offset, 1, facts, at);
        return new Received(event, new Origin("request.events", partition, offset));
    }

    private static String told(ServerSentEvent<Object> event) {
        return event.data() instanceof Happening happening ? happening.orderId() : event.event() + "";
    }

    private static boolean isAt(ServerSentEvent<Object> event, String position) {
        return ("." + event.id() + ".").contains("." + position + ".");
    }

    @Test
    void whoComesFirstHearsWhatHappensFromThenOn() {
        here.hears(happened("resident-live", ONE, 0));
        var stream = here.stream("resident-live").from(Optional.empty());
        StepVerifier.create(stream)
                .assertNext(event -> assertThat(event.event()).isEqualTo("open"))
                .then(() -> here.hears(
                        happened("resident-live", ONE, 1),
                        happened("somebody-else", ONE, 2),
                        happened("resident-live", OTHER, 0)))
                .assertNext(event -> assertThat(told(event)).isEqualTo("order-9001-1"))
                .assertNext(event -> assertThat(told(event)).isEqualTo("order-9002-0"))
                .thenCancel()
                .verify();
    }

    @Test
    void whoComesBackToAnotherReplicaMissesNothingAndHearsNothingTwice() {
        here.hears(happened("resident-live", ONE, 0), happened("resident-live", OTHER, 0));
        var at = log.reached().block().toString();
        here.hears(
                happened("resident-live", ONE, 1),
                happened("somebody-else", ONE, 2),
                happened("resident-live", ONE, 3),
                happened("resident-live", OTHER, 1));
        StepVerifier.create(there.stream("resident-live").from(Optional.of(at)))
                .assertNext(event -> assertThat(event.event()).isEqualTo("open"))
                .assertNext(event -> assertThat(told(event)).isEqualTo("order-9001-1"))
                .assertNext(event -> {
                    assertThat(told(event)).isEqualTo("order-9001-3");
                    assertThat(isAt(event, "9001-3")).isTrue();
                    assertThat(isAt(event, "9002-0")).isTrue();
                })
                .assertNext(event -> assertThat(told(event)).isEqualTo("order-9002-1"))
                .then(() -> there.hears( // which lags behind, and reads the same again
                        happened("resident-live", ONE, 1),
                        happened("resident-live", ONE, 3),
                        happened("resident-live", OTHER, 1),
                        happened("resident-live", ONE, 4)))
                .assertNext(event -> assertThat(told(event)).isEqualTo("order-9001-4"))
                .thenCancel()
                .verify();
    }

    @Test
    void everyEventsIdLeadsExactlyToTheNext() {
        here.hears(IntStream.range(0, 6)
                .mapToObj(i -> happened("resident-live", i % 2 == 0 ? ONE : OTHER, i / 2))
                .toArray(Received[]::new));
        var before = new Position(log.reached().block().offsets().entrySet().stream()
                .filter(part -> part.getKey() < ONE)
                .collect(java.util.stream.Collectors.toMap(part -> part.getKey(), part -> part.getValue())));
        var all = there.stream("resident-live")
                .from(Optional.of(before.toString()))
                .take(7)
                .collectList()
                .block();
        assertThat(all).hasSize(7);
        for (var i = 1; i < 6; i++) {
            var rest = new Replica(SETTINGS)
                    .stream("resident-live")
                            .from(Optional.of(all.get(i).id()))
                            .skip(1)
                            .take(6 - i)
                            .map(LiveStreamTest::told)
                            .collectList()
                            .block();
            assertThat(rest)
                    .isEqualTo(all.subList(i + 1, 7).stream()
                            .map(LiveStreamTest::told)
                            .toList());
        }
    }

    @Test
    void whoWasAwayForTooLongIsToldToBeginAnew() {
        here.hears(happened("resident-live", ONE, 0));
        var at = log.reached().block().toString();
        here.hears(happened("resident-live", ONE, 1), happened("resident-live", ONE, 2));
        mongo.remove(Query.query(Criteria.where("_id").lt(LiveEntry.key(ONE, 2)).gte("9000")), LiveEntry.class)
                .block();
        for (var id : List.of(at, "9001-77", "what is this", "9003-1")) {
            StepVerifier.create(new Replica(SETTINGS).stream("resident-live").from(Optional.of(id)))
                    .assertNext(event -> {
                        assertThat(event.event()).as(id).isEqualTo("reset");
                        assertThat(isAt(event, "9001-2")).isTrue();
                    })
                    .thenCancel()
                    .verify();
        }
    }

    @Test
    void whoMissedMoreThanIsSentIsToldToBeginAnew() {
        here.hears(happened("resident-live", ONE, 0));
        var at = log.reached().block().toString();
        here.hears(IntStream.rangeClosed(1, 4)
                .mapToObj(i -> happened("resident-live", ONE, i))
                .toArray(Received[]::new));
        StepVerifier.create(new Replica(settings(3, 16)).stream("resident-live").from(Optional.of(at)))
                .assertNext(event -> assertThat(event.event()).isEqualTo("reset"))
                .thenCancel()
                .verify();
    }

    @Test
    void whoDoesNotReadIsCutAndTheOthersAreNot() {
        var replica = new Replica(settings(100, 2));
        var slow = replica.stream("resident-live");
        var quick = replica.stream("resident-live");
        StepVerifier.create(slow.from(Optional.empty()), 1)
                .expectNextCount(1)
                .then(() -> StepVerifier.create(quick.from(Optional.empty()).skip(1))
                        .then(() -> replica.hears(happened("resident-live", ONE, 0)))
                        .expectNextCount(1)
                        .then(() -> IntStream.rangeClosed(1, 60)
                                .forEach(i -> replica.hears(happened("resident-live", ONE, i))))
                        .expectNextCount(60)
                        .thenCancel()
                        .verify(Duration.ofSeconds(20)))
                .expectComplete()
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void aQuietStreamShowsThatItIsThereAndHowFar() {
        here.hears(happened("somebody-else", ONE, 5));
        StepVerifier.withVirtualTime(() -> here.stream("resident-live").from(Optional.empty()))
                .expectNextCount(1)
                .thenAwait(Duration.ofSeconds(15))
                .assertNext(event -> {
                    assertThat(event.data()).isNull();
                    assertThat(event.comment()).isNotNull();
                    assertThat(isAt(event, "9001-5")).isTrue();
                })
                .thenCancel()
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void aStreamEndsInTimeSoThatItsReaderBringsANewToken() {
        StepVerifier.withVirtualTime(() -> here.stream("resident-live").from(Optional.empty()))
                .thenAwait(Duration.ofMinutes(31))
                .thenConsumeWhile(event -> true)
                .verifyComplete();
    }

    @Test
    void whenTheReplicaGoesItsStreamsEnd() {
        StepVerifier.create(here.stream("resident-live").from(Optional.empty()))
                .expectNextCount(1)
                .then(here.hub::stop)
                .verifyComplete();
    }

    @Test
    void aPersonAndAReplicaHaveOnlySoManyStreams() {
        here.join("resident-live");
        var second = here.join("resident-live");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> here.join("resident-live"))
                .isInstanceOf(LiveRefused.TooManyStreams.class);
        here.join("another");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> here.join("a-third"))
                .isInstanceOf(LiveRefused.Full.class);
        here.hub.leave(second);
        here.join("a-third");
    }

    @Test
    void whatWasMissedIsReadFromOneIndexInItsOrder() {
        var query = LiveLog.since(ONE, Position.NOWHERE, List.of("person:resident-live"), 10);
        assertThat(query.getQueryObject().keySet()).containsExactlyInAnyOrder("audience", "_id");
        assertThat(query.getSortObject()).isEqualTo(new org.bson.Document("_id", 1));
        var indexes = mongo.indexOps(LiveEntry.class)
                .getIndexInfo()
                .map(index -> index.getIndexFields().stream()
                        .map(field -> field.getKey())
                        .toList())
                .collectList()
                .block();
        assertThat(indexes).contains(List.of("audience", "_id"));
    }

    @Test
    void whatIsOlderThanWhatIsKeptIsPassedOverButCounted() {
        here.hears(happened("resident-live", ONE, 0, NOW.minus(Duration.ofHours(7))), happened("x", ONE, 1));
        assertThat(mongo.count(Query.query(Criteria.where("_id").gte("9000")), LiveEntry.class)
                        .block())
                .isEqualTo(1);
        assertThat(log.reached().block().of(ONE)).isEqualTo(1);
    }

    @Test
    void aStoreThatFailsBetweenTheLogAndThePositionLosesNothing() {
        here.hears(happened("resident-live", ONE, 0));
        var at = log.reached().block();
        here.hears(happened("resident-live", ONE, 1));
        mongo.updateFirst(Query.query(Criteria.where("_id").is(ONE)), Update.update("offset", 0L), LiveLog.POSITIONS)
                .block();
        there.hears(happened("resident-live", ONE, 1)); // read again by whoever comes after
        StepVerifier.create(new Replica(SETTINGS).stream("resident-live").from(Optional.of(at.toString())))
                .expectNextCount(1)
                .assertNext(event -> assertThat(told(event)).isEqualTo("order-9001-1"))
                .thenCancel()
                .verify();
    }
}
