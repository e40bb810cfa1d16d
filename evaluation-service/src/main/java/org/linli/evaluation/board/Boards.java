package org.linli.evaluation.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.evaluation.ledger.Entry;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.SubjectKind;
import org.linli.kit.consume.Received;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.tally.Tallies;
import org.linli.kit.tally.Tally;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The totals, counted exactly once from ledger entries. */
@Repository
public class Boards {

    private static final Sort BEST_FIRST = Sort.by(Sort.Order.desc("points"), Sort.Order.asc("subjectId"));
    private static final int STREAM_BATCH = 1000;

    private final ReactiveMongoTemplate mongo;
    private final Tally tally;

    Boards(ReactiveMongoTemplate mongo, Tallies tallies) {
        this.mongo = mongo;
        this.tally = tallies.of(Board.COLLECTION);
    }

    /**
     * Counts the entries of a batch of events; counting it again adds nothing.
     *
     * @param entriesOf an event's entries as the ledger holds them
     * @param withheld what of an entry does not count, in 1/100 points by entry
     */
    @Unscoped("what was earned counts wherever it was earned")
    public Mono<Void> count(
            List<Received> batch, Function<Received, List<Entry>> entriesOf, Map<String, Long> withheld) {
        var counters = new Counters();
        return tally.count(
                batch,
                received -> entriesOf.apply(received).stream()
                        .flatMap(entry -> counters
                                .increments(
                                        entry,
                                        entry.points() - withheld.getOrDefault(entry.id(), 0L),
                                        received.origin())
                                .stream())
                        .toList());
    }

    /** A total that lies within a scope; nothing if nobody ever scored for it. */
    public Mono<Balance> total(BoardKey key, Scope scope) {
        return shows(scope, key)
                ? mongo.findOne(Query.query(Criteria.where("_id").is(key.id())), Board.class, Board.COLLECTION)
                        .map(Board::balance)
                        .defaultIfEmpty(Balance.NOTHING)
                : Mono.just(Balance.NOTHING);
    }

    private static boolean shows(Scope scope, BoardKey key) {
        var subject = key.subject();
        return switch (scope) {
            case Scope.Division division -> key.area().within(division);
            case Scope.Person(var id) ->
                subject.kind() != SubjectKind.UNIT && subject.id().equals(id);
            case Scope.Unit(var id) ->
                subject.kind() == SubjectKind.UNIT && subject.id().equals(id);
            case Scope.Nothing _ -> false;
        };
    }

    /**
     * The best of one kind, after a given standing.
     *
     * @param area within the scope, else there is nothing to see
     */
    Flux<Board> best(SubjectKind kind, Area area, Period period, Optional<Standing> after, int limit, Scope scope) {
        if (!(scope instanceof Scope.Division division && area.within(division))) {
            return Flux.empty();
        }
        var query = after.map(last -> Query.query(new Criteria()
                        .orOperator(
                                of(kind, area, period).and("points").lt(last.points()),
                                of(kind, area, period)
                                        .and("points")
                                        .is(last.points())
                                        .and("subjectId")
                                        .gt(last.subjectId()))))
                .orElseGet(() -> Query.query(of(kind, area, period)));
        return mongo.find(query.with(BEST_FIRST).limit(limit), Board.class, Board.COLLECTION);
    }

    /**
     * The best of one kind from the top.
     *
     * @param area within the scope, else there is nothing to see
     */
    public Mono<List<Standing>> standings(SubjectKind kind, Area area, Period period, int most, Scope scope) {
        return best(kind, area, period, Optional.empty(), most, scope)
                .collectList()
                .map(boards -> Standing.of(boards, Optional.empty()));
    }

    private static Criteria of(SubjectKind kind, Area area, Period period) {
        return Criteria.where("subjectKind")
                .is(kind)
                .and("division")
                .is(area.code())
                .and("period")
                .is(period.value());
    }

    /** All totals under a division, subject by subject. */
    public Flux<Board> all(Scope scope) {
        var query = Query.query(under(scope))
                .with(Sort.by("subjectKind", "subjectId"))
                .cursorBatchSize(STREAM_BATCH);
        return mongo.find(query, Board.class, Board.COLLECTION);
    }

    /** How many totals there are under a division. */
    public Mono<Long> count(Scope scope) {
        return mongo.count(Query.query(under(scope)), Board.COLLECTION);
    }

    private static Criteria under(Scope scope) {
        return switch (scope) {
            case Scope.Division(var prefix)
            when prefix.isEmpty() -> Criteria.where("divisions").is(Area.EVERYWHERE.code());
            case Scope.Division(var prefix) -> Criteria.where("divisions").is(prefix);
            case Scope.Person _, Scope.Unit _, Scope.Nothing _ ->
                Criteria.where("_id").in(List.of());
        };
    }
}
