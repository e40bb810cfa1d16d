package org.linli.request.alarm;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.maxBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.request.RequestServiceTest;
import org.linli.request.course.Move;
import org.linli.request.order.DueOrders;
import org.linli.request.order.Order;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;

/**
 * Very many orders fall due in the same minute, and three replicas are killed at random meanwhile. In the build it is some thousands;
 * {@code -Dlinli.due.orders=50000} makes it the full number, for which the store should be a server.
 */
@RequestServiceTest
class ManyDueTest {

    private static final Logger LOG = LoggerFactory.getLogger(ManyDueTest.class);
    private static final int ORDERS = Integer.getInteger("linli.due.orders", 1_500);
    private static final int COMMUNITIES = 12;
    private static final int REPLICAS = 3;
    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

    private final Quarter quarter;
    private final DueOrders orders;
    private final ReactiveMongoTemplate mongo;
    private final String district = Quarter.newDistrict();
    private final String largest = community(0);

    ManyDueTest(Quarter quarter, DueOrders orders, ReactiveMongoTemplate mongo) {
        this.quarter = quarter;
        this.orders = orders;
        this.mongo = mongo;
    }

    private String community(int number) {
        return district + "%03d001".formatted(number + 1);
    }

    /** Half of them lie in one community. */
    private void open(int many) {
        quarter.open(largest, many / 2);
        IntStream.range(1, COMMUNITIES)
                .forEach(number -> quarter.open(community(number), many / 2 / (COMMUNITIES - 1)));
    }

    @Test
    void eachIsWarnedOfAndEscalatedOnceWithinAMinuteThoughReplicasDie() {
        open(ORDERS);

        var killed = rung(Quarter.WARNING) + rung(Quarter.DUE);

        var late = quarter.all(district).map(this::lateness).collectList().block();
        LOG.info("{} orders, {} replicas killed, at most {} late", late.size(), killed, max(late));
        assertThat(late).hasSizeGreaterThan(ORDERS - COMMUNITIES).allMatch(each -> each.compareTo(ONE_MINUTE) <= 0);
        assertThat(killed).isPositive();
    }

    private static Duration max(List<Duration> late) {
        return late.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Also insists that each alarm has rung once and nothing else has. */
    private Duration lateness(Order order) {
        var history = order.history();
        assertThat(history).extracting(entry -> entry.move()).containsExactly(Move.SUBMIT, Move.WARN, Move.ESCALATE);
        assertThat(order.version()).isEqualTo(3);
        var warned = Duration.between(Quarter.WARNING, history.get(1).at());
        var told = Duration.between(Quarter.DUE, history.get(2).at());
        return warned.compareTo(told) > 0 ? warned : told;
    }

    /** Lets three replicas work until nothing is due, killing one after the other. */
    private int rung(Instant begin) {
        var clock = Quarter.from(begin);
        var replicas = new AtomicReferenceArray<Replica>(REPLICAS);
        IntStream.range(0, REPLICAS).forEach(i -> replicas.set(i, started(clock)));
        var killed = new AtomicInteger();
        var random = new Random(7);
        var killer = Flux.interval(Duration.ofMillis(150), Duration.ofMillis(900))
                .subscribe(tick -> {
                    replicas.getAndUpdate(random.nextInt(REPLICAS), dying -> {
                        dying.kill();
                        return started(clock);
                    });
                    killed.incrementAndGet();
                });
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> quarter.due(district, begin.plus(ONE_MINUTE)) == 0);
        killer.dispose();
        IntStream.range(0, REPLICAS).forEach(i -> replicas.get(i).kill());
        return killed.get();
    }

    private Replica started(Clock clock) {
        return Replica.started(mongo, orders, clock, district);
    }

    @Test
    void theCommunityWithTheMostDoesNotHoldUpTheOthers() {
        open(1_600);
        var clock = Quarter.from(Quarter.WARNING);

        Flux.range(0, REPLICAS)
                .flatMap(i -> Replica.timer(mongo, orders, clock, district).run())
                .blockLast();

        var last = lastRung();
        assertThat(last).hasSize(COMMUNITIES);
        last.forEach((community, at) -> assertThat(at).isBeforeOrEqualTo(last.get(largest)));
    }

    private Map<String, Instant> lastRung() {
        return quarter.all(district)
                .collect(groupingBy(
                        order -> order.divisions().get(4),
                        mapping(
                                order -> order.history().getLast().at(),
                                collectingAndThen(maxBy(Comparator.<Instant>naturalOrder()), Optional::orElseThrow))))
                .block();
    }
}
