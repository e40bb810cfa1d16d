package org.linli.request.suggestion;

import java.util.LinkedHashMap;
import org.bson.Document;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Scope;
import org.linli.kit.rate.Rate;
import org.linli.request.figures.Period;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The counters: one document for each division, in it one part for each period. */
@Repository
class SuggestionFigures {

    static final String COLLECTION = "suggestion_figures";

    private final ReactiveMongoTemplate mongo;
    private final SuggestionSettings settings;

    SuggestionFigures(ReactiveMongoTemplate mongo, SuggestionSettings settings) {
        this.mongo = mongo;
        this.settings = settings;
    }

    /**
     * @throws org.linli.kit.identity.OutOfScope if the scope does not cover the division
     */
    Mono<SuggestionCounts> of(DivisionCode division, Period period, Scope scope) {
        scope.require(division);
        var query = Query.query(Criteria.where("_id").is(division.value()));
        query.fields().include(SuggestionTally.path(period));
        return mongo.findOne(query, Document.class, COLLECTION)
                .defaultIfEmpty(new Document())
                .map(found -> found.get(SuggestionTally.PERIODS, new Document()).get(period.value(), new Document()))
                .map(counted -> counts(division, period, counted));
    }

    private SuggestionCounts counts(DivisionCode division, Period period, Document counted) {
        var byClass = new LinkedHashMap<String, Long>();
        var classes = counted.get(SuggestionTally.BY_CLASS, new Document());
        settings.classes().forEach(each -> byClass.put(each.code(), amount(classes, each.code())));
        classes.keySet().forEach(code -> byClass.putIfAbsent(code, amount(classes, code)));
        var decided = amount(counted, SuggestionTally.DECIDED);
        var adopted = amount(counted, SuggestionTally.ADOPTED);
        return new SuggestionCounts(
                division,
                period.value(),
                amount(counted, SuggestionTally.SCREENED),
                decided,
                adopted,
                amount(counted, SuggestionTally.PUBLISHED),
                byClass,
                Rate.of(adopted, decided));
    }

    private static long amount(Document counted, String name) {
        return counted.get(name) instanceof Number amount ? amount.longValue() : 0;
    }
}
