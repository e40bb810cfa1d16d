package org.linli.evaluation.rank;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.linli.evaluation.board.Board;
import org.linli.kit.identity.Unscoped;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Calls the roll of a board: one pass over its index. */
@Repository
class Rolls {

    private final ReactiveMongoTemplate mongo;
    private final Clock clock;

    Rolls(ReactiveMongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Unscoped("how many have how much names nobody")
    Mono<Roll> call(BoardOf board) {
        var asOf = clock.instant();
        var alike = newAggregation(
                match(where("subjectKind")
                        .is(board.kind())
                        .and("division")
                        .is(board.area().code())
                        .and("period")
                        .is(board.period().value())),
                group("points").count().as("subjects"));
        return mongo.aggregate(alike, Board.COLLECTION, Document.class)
                .collect(HashMap<Long, Long>::new, Rolls::add)
                .map(counts -> Roll.of(asOf, counts));
    }

    private static void add(Map<Long, Long> counts, Document found) {
        counts.put(
                found.get("_id", Number.class).longValue(),
                found.get("subjects", Number.class).longValue());
    }
}
