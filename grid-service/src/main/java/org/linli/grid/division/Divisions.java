package org.linli.grid.division;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
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
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The stored tree. Beside each division lies the number of its last child, and which commands the last numbers were given
 * to; the aggregate does not map them, so that neither overwrites the other.
 */
@Repository
public class Divisions {

    private static final String ID = "_id";
    private static final String PARENT = "parent";
    private static final String LAST_CHILD = "lastChild";
    private static final String TAKEN_BY = "takenBy";

    /** A copy of a command that comes later than so many other children of the same division is no longer recognised. */
    private static final int NOTES = 64;

    private final AggregateStore<Division> store;
    private final ReactiveMongoTemplate mongo;
    private final List<DivisionWatcher> watchers;

    public Divisions(ReactiveMongoTemplate mongo, OutboxRelay relay, List<DivisionWatcher> watchers) {
        this.store = new AggregateStore<>(Division.class, mongo, relay);
        this.mongo = mongo;
        this.watchers = watchers;
    }

    /** The division with this code, if there is one. */
    @Unscoped("which divisions there are is public")
    public Mono<Division> find(DivisionCode code) {
        return store.findOne(Query.query(where(ID).is(code.value())));
    }

    /** Those of the codes that are registered, in any order. */
    @Unscoped("which divisions there are is public")
    public Flux<Division> among(Collection<DivisionCode> codes) {
        return store.find(Query.query(where(ID).in(values(codes))));
    }

    /** What those of the codes that are registered are called. */
    @Unscoped("which divisions there are is public")
    public Mono<Map<DivisionCode, String>> names(Collection<DivisionCode> codes) {
        var query = Query.query(where(ID).in(values(codes)));
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

    /** From the district down to the division itself. */
    @Unscoped("which divisions there are is public")
    public Mono<List<Division>> path(DivisionCode code) {
        var levels = List.of(DivisionLevel.values()).subList(0, code.level().ordinal() + 1);
        return among(levels.stream().map(code::at).toList())
                .sort((one, other) -> one.code().compareTo(other.code()))
                .collectList();
    }

    /** What lies directly below, in the order of codes. */
    @Unscoped("which divisions there are is public")
    public Mono<Page<Division>> children(DivisionCode code, Paging paging) {
        var below = where(PARENT).is(code.value());
        paging.after().ifPresent(last -> below.and(ID).gt(last));
        return store.find(Query.query(below).with(Sort.by(ID)).limit(paging.fetch()))
                .collectList()
                .map(found -> paging.page(found, Division::id));
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
        return store.change(Query.query(where(ID).is(code.value())), decide).doOnNext(this::tell);
    }

    /**
     * Takes the next number below a division in one atomic step, so that no two children get the same one and a number whose
     * child was never stored is not given out again. A command that is sent again gets the number that it got.
     *
     * @return empty if there is no such division, or it has given out its last number
     */
    public Mono<ChildNumber> nextChild(Scope scope, DivisionCode parent) {
        scope.require(parent);
        return Mono.deferContextual(context -> {
            var command = CommandId.nameIn(context);
            return command.isEmpty()
                    ? take(parent, command)
                    : take(parent, command).switchIfEmpty(Mono.defer(() -> taken(parent, command)));
        });
    }

    /** Notes, in the same step, for which command: the last of the notes belongs to the last number. */
    private Mono<ChildNumber> take(DivisionCode parent, String command) {
        var free = where(ID).is(parent.value()).and(LAST_CHILD).ne(ChildNumber.LAST);
        var next = Query.query(command.isEmpty() ? free : free.and(TAKEN_BY).ne(command));
        var update = new Update().inc(LAST_CHILD, 1);
        update.push(TAKEN_BY).slice(-NOTES).each(command);
        return mongo.findAndModify(
                numbers(next), update, options().returnNew(true), ChildNumber.class, Division.COLLECTION);
    }

    private Mono<ChildNumber> taken(DivisionCode parent, String command) {
        var noted = Query.query(where(ID).is(parent.value()).and(TAKEN_BY).is(command));
        return mongo.findOne(numbers(noted), ChildNumber.class, Division.COLLECTION)
                .map(last -> last.takenBy(command));
    }

    private static Query numbers(Query query) {
        query.fields().include(LAST_CHILD, TAKEN_BY, "grid");
        return query;
    }

    private void tell(Division division) {
        watchers.forEach(watcher -> watcher.stored(division));
    }
}
