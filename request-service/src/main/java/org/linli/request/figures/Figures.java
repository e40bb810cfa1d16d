package org.linli.request.figures;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.bson.Document;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.event.RequestKind;
import org.linli.kit.identity.Scope;
import org.linli.kit.rate.Rate;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The counters: one document for each division, in it one part for each period. */
@Repository
class Figures {

    static final String COLLECTION = "figures";

    private final ReactiveMongoTemplate mongo;

    Figures(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * @throws org.linli.kit.identity.OutOfScope if the scope does not cover the division
     */
    Mono<RequestFigures> of(DivisionCode division, Period period, Scope scope) {
        scope.require(division);
        var query = Query.query(Criteria.where("_id").is(division.value()));
        query.fields().include(Counter.path(period));
        return mongo.findOne(query, Document.class, COLLECTION)
                .defaultIfEmpty(new Document())
                .map(document -> document.get(Counter.PERIODS, new Document()).get(period.value(), new Document()))
                .map(counted -> figures(division, period, counted));
    }

    private static RequestFigures figures(DivisionCode division, Period period, Document counted) {
        var received = amount(counted, Counter.RECEIVED);
        var handled = amount(counted, Counter.HANDLED);
        var rated = amount(counted, Counter.RATED);
        var satisfied = amount(counted, Counter.SATISFIED);
        return new RequestFigures(
                division,
                period.value(),
                received,
                handled,
                Rate.of(handled, received),
                rated,
                satisfied,
                Rate.of(satisfied, rated),
                amounts(counted.get(Counter.BY_KIND, new Document()), RequestKind.class),
                amounts(counted.get(Counter.BY_CHANNEL, new Document()), Channel.class));
    }

    private static long amount(Document counted, String name) {
        return counted.get(name) instanceof Number amount ? amount.longValue() : 0;
    }

    private static <E extends Enum<E>> Map<E, Long> amounts(Document counted, Class<E> names) {
        return Arrays.stream(names.getEnumConstants())
                .collect(toMap(
                        name -> name, name -> amount(counted, name.name()), Long::sum, () -> new EnumMap<>(names)));
    }
}
