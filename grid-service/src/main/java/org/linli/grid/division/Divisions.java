package org.linli.grid.division;

import static java.util.Comparator.comparing;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.CommandId;
import org.linli.kit.store.StoredTypes;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored tree, as readers see it: a restructuring under way shows all of it as it was, or all of it as it will be. */
@Repository
public class Divisions {

    private static final String ID = "_id";
    private static final String PARENT = "parent";
    private static final List<String> NOT_THERE = List.of("pending", "withheld", "retired");

    private final AggregateStore<Division> store;
    private final ReactiveMongoTemplate mongo;
    private final ChildNumbers numbers;
    private final RestructuringsUnderWay restructurings;
    private final List<DivisionWatcher> watchers;

    public Divisions(
            ReactiveMongoTemplate mongo,
            OutboxRelay relay,
            RestructuringsUnderWay restructurings,
            List<DivisionWatcher> watchers) {
        this.store = new AggregateStore<>(Division.class, mongo, relay);
        this.mongo = mongo;
        this.numbers = new ChildNumbers(mongo);
        this.restructurings = restructurings;
        this.watchers = watchers;
        StoredTypes.makeKnown(mongo, Standing.class);
    }

    /** The division with this code, if there is one; one that was split or merged away, too. */
    @Unscoped("which divisions there are is public")
    public Mono<Division> find(DivisionCode code) {
        return stored(code)
                .flatMap(found -> found.standing() == null || found.isRetired() ? Mono.just(found) : seen(code));
    }

    /** Asked once more after the restructurings: one that had ended by then has left its mark on the node. */
    private Mono<Division> seen(DivisionCode code) {
        return restructurings
                .around(code)
                .flatMap(under -> stored(code).flatMap(found -> Mono.justOrEmpty(under.seen(found))));
    }

    /** The division as it is stored, whatever is under way. */
    @Unscoped("which divisions there are is public")
    public Mono<Division> stored(DivisionCode code) {
        return store.findOne(byId(code));
    }

    /** Those of the codes that are stored, in any order. */
    @Unscoped("which divisions there are is public")
    public Flux<Division> among(Collection<DivisionCode> codes) {
        return store.find(Query.query(where(ID).in(values(codes))));
    }

    /** What those of the codes that are there are called. */
    @Unscoped("which divisions there are is public")
    public Mono<Map<DivisionCode, String>> names(Collection<DivisionCode> codes) {
        var query = Query.query(where(ID).in(values(codes)).and(Standing.FIELD).nin(NOT_THERE));
        query.fields().include("name");
        return mongo.find(query, Document.class, Division.COLLECTION)
                .collectMap(found -> new DivisionCode(found.getString(ID)), found -> found.getString("name"));
    }

    /** Which of the codes this command has written. */
    @Unscoped("a command asks for its own work")
    public Mono<Set<DivisionCode>> writtenBy(CommandId command, Collection<DivisionCode> codes) {
        return store.writtenBy(command, values(codes)).map(DivisionCode::new).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> values(Collection<DivisionCode> codes) {
        return codes.stream().map(DivisionCode::value).toList();
    }

    /** From the district down to the division itself; empty if there is no such division. */
    @Unscoped("which divisions there are is public")
    public Mono<List<Division>> path(DivisionCode code) {
        var above = List.of(DivisionLevel.values()).subList(0, code.level().ordinal());
        return find(code)
                .flatMap(division -> among(above.stream().map(code::at).toList())
                        .concatWithValues(division)
                        .sort(comparing(Division::code))
                        .collectList());
    }

    /** What lies directly below, in the order of codes; what was split or merged away only if asked for. */
    @Unscoped("which divisions there are is public")
    public Mono<Page<Division>> children(DivisionCode code, boolean retired, Paging paging) {
        return restructurings.around(code).flatMap(under -> {
            var below = below(code, under, retired);
            paging.after().ifPresent(last -> below.and(ID).gt(last));
            return store.find(Query.query(below).with(Sort.by(ID)).limit(paging.fetch()))
                    .collectList()
                    .map(found -> paging.page(found, Division::id)
                            .map(node -> under.seen(node).orElse(node)));
        });
    }

    private static Criteria below(DivisionCode code, Restructured under, boolean retired) {
        var gone = retired ? List.of("pending", "withheld") : NOT_THERE;
        var below = where(PARENT).is(code.value());
        if (under.codes().isEmpty()) {
            return below.and(Standing.FIELD).nin(gone);
        }
        return below.orOperator(
                where(ID).nin(under.codes()).and(Standing.FIELD).nin(gone),
                where(ID).in(under.shown(retired)));
    }

    /** Everything that lies directly below and is there, in the order of codes: at most 999. */
    @Unscoped("which divisions there are is public")
    public Flux<Division> children(DivisionCode code) {
        return restructurings
                .around(code)
                .flatMapMany(under -> store.find(
                                Query.query(where(PARENT).is(code.value())).with(Sort.by(ID)))
                        .flatMap(found -> Mono.justOrEmpty(under.seen(found)))
                        .filter(seen -> !seen.isRetired()));
    }

    /** Stores a new division. */
    public Mono<Division> add(Change<Division> first) {
        return store.insert(first).doOnNext(this::tell);
    }

    /** Stores those of many new divisions whose codes are free, and returns them. */
    @Unscoped("an import has looked at the scope of each of its rows")
    public Mono<List<Division>> addAll(List<Change<Division>> firsts) {
        return store.insertAll(firsts).doOnNext(stored -> stored.forEach(this::tell));
    }

    /** Carries out a command on a division that the caller has named. */
    public Mono<Division> change(Scope scope, DivisionCode code, Function<Division, Change<Division>> decide) {
        scope.require(code);
        return store.change(byId(code), division -> decide.apply(division.requireLive()))
                .doOnNext(this::tell);
    }

    private static Query byId(DivisionCode code) {
        return Query.query(where(ID).is(code.value()));
    }

    /**
     * Takes the next number below a division in one atomic step, so that no two children get the same one and a number whose
     * child was never stored is not given out again. A command that is sent again gets the number that it got.
     *
     * @return empty if there is no such division, or it has given out its last number
     */
    public Mono<ChildNumber> nextChild(Scope scope, DivisionCode parent) {
        scope.require(parent);
        return Mono.deferContextual(context -> numbers.next(parent, CommandId.nameIn(context)));
    }

    private void tell(Division division) {
        watchers.forEach(watcher -> watcher.stored(division));
    }
}
