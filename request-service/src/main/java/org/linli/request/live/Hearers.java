package org.linli.request.live;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.event.RequestEvent;
import org.linli.kit.identity.Unscoped;
import org.linli.request.order.Order;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Finds out who may hear what happened to orders: whoever they lie with now, and whom the event names. */
@Repository
class Hearers {

    private static final String UNITS = "unitIds";
    private static final String MEMBER = "memberId";
    private static final String LINE = "line";

    private final ReactiveMongoTemplate mongo;

    Hearers(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Of each order that is there, those who have it now. */
    @Unscoped("fed by events, which have no caller")
    Mono<Map<String, Document>> now(Collection<String> orders) {
        var query = Query.query(Criteria.where("_id").in(orders));
        query.fields().include(UNITS, MEMBER, LINE);
        return mongo.find(query, Document.class, Order.COLLECTION).collectMap(order -> order.getString("_id"));
    }

    /** @param order where it lies now, if anybody knows */
    static Set<String> of(RequestEvent event, Optional<Document> order) {
        var hearers = new HashSet<String>();
        var facts = event.order();
        Optional.ofNullable(facts.residentId()).map(Audience::person).ifPresent(hearers::add);
        order.map(now -> now.getString(MEMBER)).map(Audience::person).ifPresent(hearers::add);
        strings(order, UNITS).map(Audience::unit).forEach(hearers::add);
        named(event).forEach(hearers::add);
        if (facts.confidential()) {
            strings(order, LINE).map(Audience::line).forEach(hearers::add);
        } else {
            Stream.concat(Stream.of(""), facts.grid().lineage().stream())
                    .map(Audience::division)
                    .forEach(hearers::add);
        }
        return hearers;
    }

    /** Of what takes an order away from somebody, they hear too. */
    private static Stream<String> named(RequestEvent event) {
        return switch (event) {
            case RequestEvent.Dispatched e -> Stream.of(Audience.unit(e.unitId()));
            case RequestEvent.Returned e -> Stream.of(Audience.unit(e.unitId()));
            case RequestEvent.Referred e -> Stream.of(Audience.unit(e.unitId()));
            case RequestEvent.Withdrawn e -> those(e.unitId(), e.memberId());
            case RequestEvent.Merged e -> those(e.unitId(), e.memberId());
            case RequestEvent.Submitted _,
                    RequestEvent.Accepted _,
                    RequestEvent.Refused _,
                    RequestEvent.Signed _,
                    RequestEvent.TakenInHand _,
                    RequestEvent.Claimed _,
                    RequestEvent.Answered _,
                    RequestEvent.FollowedUp _,
                    RequestEvent.Rated _,
                    RequestEvent.Closed _,
                    RequestEvent.Reopened _,
                    RequestEvent.Supervised _,
                    RequestEvent.Urged _,
                    RequestEvent.Assisted _,
                    RequestEvent.Contributed _,
                    RequestEvent.Petitioned _,
                    RequestEvent.Decided _,
                    RequestEvent.Resumed _,
                    RequestEvent.Warned _,
                    RequestEvent.Escalated _ -> Stream.of();
        };
    }

    private static Stream<String> those(@Nullable String unit, @Nullable String member) {
        return Stream.concat(
                Stream.ofNullable(unit).map(Audience::unit),
                Stream.ofNullable(member).map(Audience::person));
    }

    private static Stream<String> strings(Optional<Document> order, String field) {
        return order.map(now -> now.getList(field, String.class, List.of())).stream()
                .flatMap(List::stream);
    }
}
