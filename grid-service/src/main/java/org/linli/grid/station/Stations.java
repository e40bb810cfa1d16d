package org.linli.grid.station;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored stations. */
@Repository
public class Stations {

    private static final String ID = "_id";
    private static final String DIVISIONS = "divisions";
    private static final String CLOSED = "closedAt";
    private static final int TILES_AT_ONCE = 500;

    private final AggregateStore<Station> store;

    Stations(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new AggregateStore<>(Station.class, mongo, relay);
    }

    /** Stores a new station. */
    Mono<Station> add(Change<Station> first) {
        return store.insert(first);
    }

    /** The station with this id, also one that is closed. */
    @Unscoped("stations are there for everyone")
    Mono<Station> find(String id) {
        return store.findOne(Query.query(where(ID).is(id)));
    }

    /** Stations of a division that are not closed for good, the oldest first. */
    @Unscoped("stations are there for everyone")
    Mono<Page<Station>> below(DivisionCode division, Paging paging) {
        var open = where(DIVISIONS).is(division.value()).and(CLOSED).is(null);
        paging.after().ifPresent(last -> open.and(ID).gt(last));
        return store.find(Query.query(open).with(Sort.by(ID)).limit(paging.fetch()))
                .collectList()
                .map(found -> paging.page(found, Station::id));
    }

    /** Stations on these tiles that are not closed for good, in any order. */
    @Unscoped("stations are there for everyone")
    Flux<Station> on(Collection<Tile> tiles) {
        return Flux.fromIterable(tiles)
                .map(Tile::name)
                .buffer(TILES_AT_ONCE)
                .concatMap(some -> store.find(
                        Query.query(where("tile").in(some).and(CLOSED).is(null))));
    }

    /** Where stations are on these tiles that are not closed for good, in any order. */
    @Unscoped("stations are there for everyone")
    public Flux<Spot> spotsOn(Collection<Tile> tiles) {
        return on(tiles).map(station -> new Spot(station.id(), station.facts().place()));
    }

    /** Every station of exactly this division, also those that are closed. */
    @Unscoped("a restructuring speaks, not a caller")
    Flux<Station> of(DivisionCode division) {
        return store.find(Query.query(
                where(DIVISIONS).is(division.value()).and("division").is(division.value())));
    }

    /** Lets a station belong to another division. */
    @Unscoped("a restructuring speaks, not a caller")
    Mono<Station> follow(String id, DivisionCode successor) {
        return store.change(Query.query(where(ID).is(id)), station -> station.follows(successor));
    }

    /** Carries out a command on a station within the scope. */
    Mono<Station> change(Scope scope, String id, Function<Station, Change<Station>> decide) {
        return store.change(Query.query(within(scope, id)), decide);
    }

    private static Criteria within(Scope scope, String id) {
        return switch (scope) {
            case Scope.Division(var prefix) when prefix.isEmpty() -> where(ID).is(id);
            case Scope.Division(var prefix) -> where(ID).is(id).and(DIVISIONS).is(prefix);
            case Scope.Unit _, Scope.Person _, Scope.Nothing _ -> where(ID).in(List.of());
        };
    }
}
