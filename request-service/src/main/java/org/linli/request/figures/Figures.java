package org.linli.request.figures;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.bson.Document;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.request.figures.Cell.Breakdown;
import org.linli.request.figures.Counted.Subject;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The counters: one document for each division, each unit and each matter in it, in it one part for each period. */
@Repository
class Figures {

    static final String COLLECTION = "figures";

    private static final String ID = "_id";

    private final ReactiveMongoTemplate mongo;
    private final Households households;
    private final Weights weights;

    Figures(ReactiveMongoTemplate mongo, Households households, Weights weights) {
        this.mongo = mongo;
        this.households = households;
        this.weights = weights;
    }

    /**
     * @throws org.linli.kit.identity.OutOfScope if the scope does not cover the division
     */
    Mono<RequestFigures> of(Subject subject, Scope scope) {
        scope.require(subject.division());
        var query =
                only(subject.period(), Query.query(where(ID).is(subject.cell().id())));
        var counted = mongo.findOne(query, Document.class, COLLECTION)
                .defaultIfEmpty(new Document())
                .map(counter -> Counted.of(counter, subject.period()));
        return counted.flatMap(amounts ->
                subject.isWhole() ? whole(subject, amounts) : Mono.just(amounts.figures(subject, weights, null)));
    }

    private Mono<RequestFigures> whole(Subject subject, Counted counted) {
        return households
                .of(subject.division())
                .map(homes -> PerHouseholds.of(counted.amount(Count.RECEIVED), homes))
                .map(per -> counted.figures(subject, weights, per));
    }

    /**
     * The same of each unit or matter of a division, in order of their names.
     *
     * @throws org.linli.kit.identity.OutOfScope if the scope does not cover the division
     */
    Mono<Page<RequestFigures>> by(Breakdown by, DivisionCode division, Period period, Scope scope, Paging paging) {
        scope.require(division);
        var prefix = Cell.prefix(division, by);
        var after = paging.after().map(name -> prefix + name).orElse(prefix);
        var query = Query.query(where(ID).gt(after).lt(Cell.end(prefix)))
                .with(Sort.by(ID))
                .limit(paging.fetch());
        return mongo.find(only(period, query), Document.class, COLLECTION)
                .collectList()
                .map(counters -> paging.page(counters, counter -> name(counter, prefix)))
                .map(page -> page.map(counter -> Counted.of(counter, period)
                        .figures(subject(by, division, period, name(counter, prefix)), weights, null)));
    }

    private static String name(Document counter, String prefix) {
        return counter.getString(ID).substring(prefix.length());
    }

    private static Subject subject(Breakdown by, DivisionCode division, Period period, String name) {
        return switch (by) {
            case UNIT -> new Subject(division, period, name, null);
            case MATTER -> new Subject(division, period, null, name);
        };
    }

    private static Query only(Period period, Query query) {
        query.fields().include(Contribution.path(period));
        return query;
    }

    /** Every counter of a division and of what lies below it. */
    Flux<Document> all(DivisionCode division, Scope scope) {
        scope.require(division);
        var below = where(ID).gte(division.value()).lt(Cell.end(division.value()));
        return mongo.find(Query.query(below), Document.class, COLLECTION);
    }
}
