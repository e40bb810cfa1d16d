package org.linli.request.open311;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.linli.event.DivisionCode;
import org.linli.event.RequestKind;
import org.linli.kit.identity.Unscoped;
import org.linli.request.course.Stage;
import org.linli.request.order.Order;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Orders that everybody may know of: all but the secret ones. What of them is shown is {@link RequestRow}'s to say. Lists are served by
 * the indexes of a division's, which end in their order; a service's are picked out along the way.
 */
@Repository
class PublicOrders {

    static final String DIVISIONS = "divisions";
    static final String MATTER = "request.terms.matterCode";
    static final String STAGE = "course.state._class";

    private static final String ID = "_id";
    private static final String KIND = "request.kind";

    private final ReactiveMongoTemplate mongo;

    PublicOrders(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Unscoped("public; secret orders are left out")
    Mono<Order> find(DivisionCode jurisdiction, String id) {
        return mongo.findOne(Query.query(visible(jurisdiction).and(ID).is(id)), Order.class);
    }

    /** Newest first. */
    @Unscoped("public; secret orders are left out")
    Flux<Order> list(RequestQuery wanted, int most) {
        return mongo.find(listing(wanted, most), Order.class);
    }

    static Query listing(RequestQuery wanted, int most) {
        var criteria = visible(wanted.jurisdiction());
        if (!wanted.ids().isEmpty()) {
            criteria.and(ID).in(wanted.ids());
        } else {
            criteria.and(ID).gte(begins(wanted.from())).lt(begins(wanted.until().plusMillis(1)));
            addServices(criteria, wanted.services());
            if (!wanted.stages().isEmpty()) {
                criteria.and(STAGE)
                        .in(wanted.stages().stream().map(Stage::alias).toList());
            }
        }
        return Query.query(criteria).with(Sort.by(ID).descending()).limit(most);
    }

    private static void addServices(Criteria criteria, List<String> services) {
        if (services.isEmpty()) {
            return;
        }
        var kinds = Arrays.stream(RequestKind.values())
                .filter(kind -> services.contains(kind.name()))
                .toList();
        var ofCatalogue = Stream.of(Criteria.where(MATTER).in(services));
        var ofKinds = kinds.isEmpty()
                ? Stream.<Criteria>of()
                : Stream.of(Criteria.where(MATTER).is(null).and(KIND).in(kinds));
        criteria.andOperator(
                new Criteria().orOperator(Stream.concat(ofCatalogue, ofKinds).toList()));
    }

    private static Criteria visible(DivisionCode jurisdiction) {
        return Criteria.where(DIVISIONS)
                .is(jurisdiction.value())
                .and("request.secret")
                .ne(true);
    }

    /** How the ids of that moment begin: their first 48 bits are milliseconds. */
    static String begins(Instant at) {
        var millis = at.toEpochMilli();
        return "%08x-%04x".formatted(millis >>> 16, millis & 0xFFFF);
    }
}
