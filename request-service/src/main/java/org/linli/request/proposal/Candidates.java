package org.linli.request.proposal;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.PartyMemberEvent.UnitCheckedIn;
import org.linli.kit.identity.Unscoped;
import org.linli.request.order.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is known of units, out of the copies and counters that this service keeps. */
@Repository
class Candidates {

    static final String UNITS = "units";
    static final String TIES = "unit_ties";
    static final String DIVISION = "division";
    static final String COMMUNITY = "community";

    /** The unit of every order that lies with one and is not answered; of any other the field is not there. */
    static final String LEADS = "course.state.unitId";

    private static final String ID = "_id";
    private static final String ANY = "a unit may be proposed wherever it is registered";
    private static final int PER_LEVEL = 50;
    private static final int MOST_LOAD = 1_000;

    private final ReactiveMongoTemplate mongo;

    Candidates(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Units that might take an order: those that the catalogue names, that have checked in with the community, and that are registered
     * in community, street or district, at most 50 of each; never those that gave it back.
     *
     * @param named code or name of the handler, as the catalogue has it; a unit's id or its name
     */
    @Unscoped(ANY)
    Flux<Candidate> of(DivisionCode grid, String category, Collection<String> named, Set<String> without) {
        return Flux.concat(named(named), checkedIn(grid), registered(grid))
                .filter(unit -> !without.contains(unit.getString(ID)))
                .collect(LinkedHashMap<String, Document>::new, (all, unit) -> all.putIfAbsent(unit.getString(ID), unit))
                .flatMapMany(units -> Flux.zip(ties(units.keySet()), past(units.keySet(), category))
                        .flatMap(known -> Flux.fromIterable(units.values())
                                .flatMapSequential(
                                        unit -> candidate(unit, named, known.getT1(), known.getT2(), category), 8)));
    }

    private Flux<Document> named(Collection<String> handlers) {
        return handlers.isEmpty()
                ? Flux.empty()
                : mongo.find(
                        Query.query(new Criteria()
                                .orOperator(
                                        where(ID).in(handlers), where("name").in(handlers))),
                        Document.class,
                        UNITS);
    }

    private Flux<Document> checkedIn(DivisionCode grid) {
        var community = grid.at(DivisionLevel.COMMUNITY).value();
        return mongo.find(first(where(COMMUNITY).is(community)), Document.class, TIES)
                .map(tie -> tie.getString(ID))
                .collectList()
                .flatMapMany(ids -> mongo.find(Query.query(where(ID).in(ids)), Document.class, UNITS));
    }

    private Flux<Document> registered(DivisionCode grid) {
        return Flux.just(DivisionLevel.COMMUNITY, DivisionLevel.STREET, DivisionLevel.DISTRICT)
                .map(level -> grid.at(level).value())
                .concatMap(division -> mongo.find(first(where(DIVISION).is(division)), Document.class, UNITS));
    }

    private static Query first(Criteria criteria) {
        return Query.query(criteria).with(Sort.by(ID)).limit(PER_LEVEL);
    }

    private Mono<Map<String, String>> ties(Set<String> units) {
        return mongo.find(Query.query(where(ID).in(units)), Document.class, TIES)
                .collectMap(tie -> tie.getString(ID), tie -> tie.getString(COMMUNITY));
    }

    private Mono<Map<String, Candidate.Past>> past(Set<String> units, String category) {
        var keys = units.stream().map(unit -> PastOrders.key(unit, category)).collect(Collectors.toSet());
        return mongo.find(Query.query(where(ID).in(keys)), Document.class, PastOrders.COLLECTION)
                .collectMap(past -> past.getString(ID), Candidates::past);
    }

    private static Candidate.Past past(Document counted) {
        return new Candidate.Past(
                amount(counted, PastOrders.ANSWERED),
                amount(counted, PastOrders.NOT_OURS),
                amount(counted, PastOrders.RETURNED));
    }

    private static long amount(Document counted, String name) {
        return counted.get(name) instanceof Number amount ? amount.longValue() : 0;
    }

    private Mono<Candidate> candidate(
            Document unit,
            Collection<String> named,
            Map<String, String> ties,
            Map<String, Candidate.Past> past,
            String category) {
        var id = unit.getString(ID);
        var name = unit.getString("name");
        var isNamed = Stream.of(id, name).anyMatch(named::contains);
        return load(id).map(load -> new Candidate(
                id,
                name,
                new DivisionCode(unit.getString(DIVISION)),
                ties.get(id),
                isNamed,
                load,
                past.getOrDefault(PastOrders.key(id, category), Candidate.Past.NONE)));
    }

    private Mono<Long> load(String unit) {
        return mongo.count(Query.query(where(LEADS).is(unit)).limit(MOST_LOAD), Order.COLLECTION);
    }

    /** Stores what is told, unless what is stored is newer. */
    @Unscoped("fed by events, which have no caller")
    Mono<Void> learn(UnitCheckedIn told) {
        var older = where(ID).is(told.subject()).and("sequence").lt(told.sequence());
        var news = Update.update(COMMUNITY, told.community().value()).set("sequence", told.sequence());
        return mongo.upsert(Query.query(older), news, TIES)
                .onErrorComplete(DuplicateKeyException.class) // there is one, and it is not older
                .then();
    }
}
