package org.linli.request.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.bson.Document;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.event.RequestKind;
import org.linli.kit.identity.Role;
import org.linli.request.deadline.Terms;
import org.linli.request.order.Act;
import org.linli.request.order.Order;
import org.linli.request.order.Orders;
import org.linli.request.order.Request;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Flux;

/** A district of a test's own, whose orders all come in on a Monday at nine. Accepting takes two hours of work at most. */
@TestComponent
public class Quarter {

    /** 09:00 in China on a Monday that no other test has orders on. */
    static final Instant NINE = Instant.parse("2027-03-01T01:00:00Z");

    static final Instant WARNING = NINE.plus(Duration.ofMinutes(96));
    static final Instant DUE = NINE.plus(Duration.ofHours(2));

    private static final int INSERTED_TOGETHER = 1_000;

    private final Orders orders;
    private final ReactiveMongoTemplate mongo;

    Quarter(Orders orders, ReactiveMongoTemplate mongo) {
        this.orders = orders;
        this.mongo = mongo;
    }

    static String newDistrict() {
        return "4%05d".formatted(ThreadLocalRandom.current().nextInt(100_000));
    }

    /** A clock that goes on from an instant. */
    static Clock from(Instant begin) {
        var ahead = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), begin));
        return Clock.tick(ahead, Duration.ofMillis(1));
    }

    Order opened(String community) {
        var request = new Request(
                RequestKind.HELP,
                "路灯",
                "路灯坏了",
                Channel.WALK_IN,
                new DivisionCode(community + "001"),
                null,
                null,
                null,
                false,
                Terms.NONE);
        var act = new Act("staff-1", Role.GRID_STAFF, UUID.randomUUID(), NINE);
        return orders.add(Order.submit(UUID.randomUUID().toString(), request, act))
                .block();
    }

    /** Many of a community at once, as if each had come in by itself and been told of. */
    void open(String community, int many) {
        var one = mongo.findById(opened(community).id(), Document.class, Order.COLLECTION)
                .block();
        var copies = IntStream.range(1, many)
                .mapToObj(i -> new Document(one)
                        .append("_id", UUID.randomUUID().toString())
                        .append("outbox", List.of()));
        Flux.fromStream(copies)
                .buffer(INSERTED_TOGETHER)
                .concatMap(batch -> mongo.insert(batch, Order.COLLECTION).then())
                .blockLast();
    }

    Flux<Order> all(String division) {
        return mongo.find(Query.query(Criteria.where("divisions").is(division)), Order.class);
    }

    long due(String division, Instant now) {
        var due =
                Criteria.where("divisions").is(division).and("deadlines.nextAt").lte(Date.from(now));
        return mongo.count(Query.query(due), Order.COLLECTION).block();
    }
}
