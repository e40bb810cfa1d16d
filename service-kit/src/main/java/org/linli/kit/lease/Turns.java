package org.linli.kit.lease;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Mono;

/**
 * Whose turn it is. A replica that takes a lane has it until it gives it back or its term has run out, whichever comes first; one that
 * dies over it is replaced after the term.
 */
final class Turns {

    static final String COLLECTION = "lane_turns";

    private static final String ID = "_id";
    private static final String HOLDER = "holder";
    private static final String UNTIL = "until";
    private static final String SERVED = "servedAt";
    private static final Date NEVER = Date.from(Instant.EPOCH);

    private final ReactiveMongoTemplate mongo;
    private final Clock clock;
    private final String holder;
    private final Duration term;

    /** @param holder names this replica */
    Turns(ReactiveMongoTemplate mongo, Clock clock, String holder, Duration term) {
        this.mongo = mongo;
        this.clock = clock;
        this.holder = holder;
        this.term = term;
    }

    /** The lanes that nobody serves right now, the one that was served the longest ago first. */
    Mono<List<String>> free(LaneWork work, Collection<String> lanes) {
        var now = Date.from(clock.instant());
        var keys = lanes.stream().map(lane -> key(work, lane)).toList();
        return mongo.find(Query.query(Criteria.where(ID).in(keys)), Document.class, COLLECTION)
                .collect(toMap(turn -> turn.getString(ID), turn -> turn))
                .map(turns -> lanes.stream()
                        .filter(lane -> !isHeld(turns.get(key(work, lane)), now))
                        .sorted(longestAgoFirst(work, turns))
                        .toList());
    }

    private static boolean isHeld(@Nullable Document turn, Date now) {
        return turn != null && turn.get(UNTIL, NEVER).after(now);
    }

    /** Of those that have waited equally long, each replica begins with others. */
    private Comparator<String> longestAgoFirst(LaneWork work, Map<String, Document> turns) {
        return comparing((String lane) -> served(turns.get(key(work, lane))))
                .thenComparing(lane -> (holder + lane).hashCode());
    }

    private static Date served(@Nullable Document turn) {
        return turn == null ? NEVER : turn.get(SERVED, NEVER);
    }

    /** Takes a lane; false if somebody else was quicker. */
    Mono<Boolean> take(LaneWork work, String lane) {
        var now = clock.instant();
        var free = Criteria.where(ID).is(key(work, lane)).and(UNTIL).lte(Date.from(now));
        var mine = Update.update(HOLDER, holder).set(UNTIL, Date.from(now.plus(term)));
        return mongo.upsert(Query.query(free), mine, COLLECTION)
                .thenReturn(true)
                .onErrorReturn(DuplicateKeyException.class, false);
    }

    /** Gives a lane back, unless somebody else has it by now. */
    Mono<Void> giveBack(LaneWork work, String lane) {
        var mine = Criteria.where(ID).is(key(work, lane)).and(HOLDER).is(holder);
        var served = Update.update(UNTIL, NEVER).set(SERVED, Date.from(clock.instant()));
        return mongo.updateFirst(Query.query(mine), served, COLLECTION).then();
    }

    private static String key(LaneWork work, String lane) {
        return work.name() + "/" + lane;
    }
}
