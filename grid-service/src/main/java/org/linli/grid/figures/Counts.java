package org.linli.grid.figures;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.linli.event.DivisionCode;
import org.linli.grid.compound.Compound;
import org.linli.grid.division.Division;
import org.linli.grid.division.RestructuringsUnderWay;
import org.linli.grid.division.Standing;
import org.linli.grid.organisation.PartyOrganisation;
import org.linli.grid.staff.StaffAssignment;
import org.linli.kit.identity.Scope;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Fields;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts what is stored when it is asked: a counter kept beside it could lag behind a write. */
@Repository
class Counts {

    private static final String DIVISIONS = "divisions";
    private static final Fields ALIKE = Fields.from(
            Fields.field("level"),
            Fields.field("kind", "grid.kind"),
            Fields.field("households", "grid.households"),
            Fields.field("standing", Standing.FIELD));

    private final ReactiveMongoTemplate mongo;
    private final RestructuringsUnderWay restructurings;

    Counts(ReactiveMongoTemplate mongo, RestructuringsUnderWay restructurings) {
        this.mongo = mongo;
        this.restructurings = restructurings;
    }

    /**
     * A division and everything below it that is there, by level, kind and size; sizes are whole numbers and few. What a
     * restructuring under way touches is looked at node by node.
     */
    Mono<List<DivisionCount>> divisions(Scope scope, DivisionCode division) {
        scope.require(division);
        return restructurings
                .around(division)
                .flatMap(under -> Flux.concat(alike(division, under.codes()), touched(division, under.shown(false)))
                        .filter(DivisionCount::isThere)
                        .collectList());
    }

    private Flux<DivisionCount> alike(DivisionCode division, Set<String> but) {
        var below = where(DIVISIONS).is(division.value());
        var alike = newAggregation(
                match(but.isEmpty() ? below : below.and("_id").nin(but)),
                group(ALIKE).count().as("count").sum("grid.population").as("population"));
        return mongo.aggregate(alike, Division.COLLECTION, DivisionCount.class);
    }

    private Flux<DivisionCount> touched(DivisionCode division, Set<String> codes) {
        return codes.isEmpty()
                ? Flux.empty()
                : mongo.find(Query.query(where("_id").in(codes).and(DIVISIONS).is(division.value())), Division.class)
                        .map(DivisionCount::one);
    }

    /** People in charge of something there on a day, by the set of their roles. */
    Mono<List<StaffCount>> staff(Scope scope, DivisionCode division, LocalDate day) {
        scope.require(division);
        var people = newAggregation(
                match(where(DIVISIONS)
                        .is(division.value())
                        .and("from")
                        .lte(day.toString())
                        .orOperator(where("until").is(null), where("until").gt(day.toString()))),
                group("personId").addToSet("role").as("roles"),
                group("roles").count().as("people"));
        return mongo.aggregate(people, StaffAssignment.COLLECTION, StaffCount.class)
                .collectList();
    }

    /** Compounds; of a grid, those that hold it or share it. */
    Mono<Long> compounds(Scope scope, DivisionCode division) {
        scope.require(division);
        return mongo.count(Query.query(where(DIVISIONS).is(division.value())), Compound.COLLECTION);
    }

    /** Organisations of the party by kind. */
    Mono<List<OrganisationCount>> organisations(Scope scope, DivisionCode division) {
        scope.require(division);
        var byKind = newAggregation(
                match(where(DIVISIONS).is(division.value())),
                group("kind").count().as("count"));
        return mongo.aggregate(byKind, PartyOrganisation.COLLECTION, OrganisationCount.class)
                .collectList();
    }
}
