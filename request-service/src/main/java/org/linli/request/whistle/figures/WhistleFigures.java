package org.linli.request.whistle.figures;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.request.figures.Period;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The counters: one document for each division, for each unit in it, and for each unit anywhere; in it one part for each period. */
@Repository
class WhistleFigures {

    static final String COLLECTION = "whistle_figures";

    private static final String ID = "_id";

    private final ReactiveMongoTemplate mongo;

    WhistleFigures(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * @throws org.linli.kit.identity.OutOfScope if the scope does not cover the division
     */
    Mono<ResponseFigures> of(DivisionCode division, Period period, Scope scope) {
        scope.require(division);
        return counted(WhistleCounter.key(division), period)
                .map(counted -> ResponseFigures.of(division, null, period.value(), counted));
    }

    /** Of each unit that was called there, by its id. */
    Mono<Page<ResponseFigures>> byUnit(DivisionCode division, Period period, Scope scope, Paging paging) {
        scope.require(division);
        var first = WhistleCounter.key(division, "");
        var after =
                paging.after().map(unit -> WhistleCounter.key(division, unit)).orElse(first);
        var beyond = division.value() + (char) ('/' + 1);
        var query = Query.query(new Criteria()
                        .andOperator(where(ID).gt(after), where(ID).lt(beyond)))
                .with(Sort.by(ID))
                .limit(paging.fetch());
        query.fields().include(WhistleCounter.UNIT, path(period));
        return mongo.find(query, Document.class, COLLECTION)
                .map(found -> ResponseFigures.of(
                        division, found.getString(WhistleCounter.UNIT), period.value(), amounts(found, period)))
                .collectList()
                .map(units -> paging.page(units, each -> String.valueOf(each.unitId())));
    }

    @Unscoped("a unit's own; whose it is, the caller's token says")
    Mono<ResponseFigures> ofUnit(String unit, Period period) {
        return counted(WhistleCounter.key(unit), period)
                .map(counted -> ResponseFigures.of(null, unit, period.value(), counted));
    }

    private Mono<Map<String, Long>> counted(String key, Period period) {
        var query = Query.query(where(ID).is(key));
        query.fields().include(path(period));
        return mongo.findOne(query, Document.class, COLLECTION)
                .defaultIfEmpty(new Document())
                .map(found -> amounts(found, period));
    }

    private static String path(Period period) {
        return WhistleCounter.PERIODS + "." + period.value();
    }

    private static Map<String, Long> amounts(Document found, Period period) {
        var amounts = new TreeMap<String, Long>();
        found.get(WhistleCounter.PERIODS, new Document())
                .get(period.value(), new Document())
                .forEach((figure, amount) -> amounts.put(figure, ((Number) amount).longValue()));
        return amounts;
    }
}
