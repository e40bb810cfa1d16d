package org.linli.kit.idempotency;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Mono;

/** The keys of the last day. */
final class Claims {

    /** How long a key stands for its call. */
    static final Duration LIFE = Duration.ofHours(24);

    private final ReactiveMongoTemplate mongo;
    private final Supplier<UUID> ids;
    private final Clock clock;

    Claims(ReactiveMongoTemplate mongo, Supplier<UUID> ids, Clock clock) {
        this.mongo = mongo;
        this.ids = ids;
        this.clock = clock;
    }

    /** The claim of this key: a new one, or that of whoever came first. */
    Mono<Claim> take(IdempotencyKey key, String fingerprint) {
        var fresh = new Claim(key.claimId(), ids.get().toString(), fingerprint, clock.instant(), null);
        return mongo.insert(fresh)
                .onErrorResume(
                        DuplicateKeyException.class,
                        ignored -> mongo.findById(fresh.id(), Claim.class)
                                .filter(taken -> taken.at().isAfter(endOfLife()))
                                .switchIfEmpty(
                                        Mono.defer(() -> tidyUp(fresh.id()).then(take(key, fingerprint)))));
    }

    /** The store's own tidying up comes when it comes. */
    private Mono<Void> tidyUp(String id) {
        return mongo.remove(Query.query(where("_id").is(id).and(Claim.AT).lte(Date.from(endOfLife()))), Claim.class)
                .then();
    }

    private Instant endOfLife() {
        return clock.instant().minus(LIFE);
    }

    /**
     * Remembers an answer, unless a copy of the call was answered first.
     *
     * @return the answer that the key stands for from now on
     */
    Mono<Binary> remember(Claim claim, Binary answer) {
        var unanswered = where("_id")
                .is(claim.id())
                .and("command")
                .is(claim.command())
                .and(Claim.ANSWER)
                .exists(false);
        return mongo.updateFirst(Query.query(unanswered), Update.update(Claim.ANSWER, answer), Claim.class)
                .filter(result -> result.getMatchedCount() == 0)
                .flatMap(ignored -> mongo.findById(claim.id(), Claim.class))
                .filter(now -> now.command().equals(claim.command()))
                .mapNotNull(Claim::answer)
                .defaultIfEmpty(answer);
    }
}
