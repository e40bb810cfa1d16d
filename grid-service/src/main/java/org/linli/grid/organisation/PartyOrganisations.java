package org.linli.grid.organisation;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.linli.event.DivisionCode;
import org.linli.grid.store.Within;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored organisations. */
@Repository
class PartyOrganisations {

    private static final String ID = "_id";
    private static final String DIVISIONS = "divisions";

    private final AggregateStore<PartyOrganisation> store;

    PartyOrganisations(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new AggregateStore<>(PartyOrganisation.class, mongo, relay);
    }

    @Bean
    static Indexes indexesOfPartyOrganisations() {
        return Indexes.on(
                PartyOrganisation.COLLECTION,
                Indexes.ascending(DIVISIONS, ID),
                Indexes.ascending(DIVISIONS, "kind", ID),
                Indexes.ascending("outbox.at"));
    }

    /** Stores a new one. */
    Mono<PartyOrganisation> add(Change<PartyOrganisation> first) {
        return store.insert(first);
    }

    /** The one with this id. */
    @Unscoped("whoever founds one may name any as the one above")
    Mono<PartyOrganisation> above(String id) {
        return store.findOne(Query.query(where(ID).is(id)));
    }

    /** The one with this id, if it lies within the scope. */
    Mono<PartyOrganisation> find(Scope scope, String id) {
        return store.findOne(Query.query(Within.scope(scope, where(ID).is(id))));
    }

    /** Those of a division and everything below it, the oldest first. */
    Mono<Page<PartyOrganisation>> below(
            Scope scope, DivisionCode division, Optional<OrganisationKind> kind, Paging paging) {
        scope.require(division);
        var below = where(DIVISIONS).is(division.value());
        kind.ifPresent(one -> below.and("kind").is(one));
        return page(below, paging);
    }

    private Mono<Page<PartyOrganisation>> page(Criteria of, Paging paging) {
        paging.after().ifPresent(last -> of.and(ID).gt(last));
        return store.find(Query.query(of).with(Sort.by(ID)).limit(paging.fetch()))
                .collectList()
                .map(found -> paging.page(found, PartyOrganisation::id));
    }

    /** Lets every organisation of a grid that is no more be one of what took its place. */
    @Unscoped("a restructuring speaks, not a caller")
    Flux<PartyOrganisation> follow(DivisionCode retired, List<DivisionCode> successors) {
        return store.find(Query.query(where(DIVISIONS).is(retired.value())))
                .concatMap(found ->
                        store.change(Query.query(where(ID).is(found.id())), one -> one.followed(retired, successors)));
    }

    /** Carries out a command on one within the scope. */
    Mono<PartyOrganisation> change(
            Scope scope, String id, Function<PartyOrganisation, Change<PartyOrganisation>> decide) {
        return store.change(Query.query(Within.scope(scope, where(ID).is(id))), decide);
    }
}
