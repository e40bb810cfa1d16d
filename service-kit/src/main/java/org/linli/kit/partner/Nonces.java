package org.linli.kit.partner;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/** Nonces that have been used, for all replicas and across restarts: the store's insert decides who was first. */
final class Nonces {

    static final String COLLECTION = "partner_nonces";
    /** A call may be dated five minutes ahead and is good for five minutes after its date. */
    static final Duration KEPT = Duration.ofMinutes(15);

    private final ReactiveMongoTemplate mongo;
    private final InstantSource clock;

    Nonces(ReactiveMongoTemplate mongo, InstantSource clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Whether it is used for the first time. */
    Mono<Boolean> use(SignedCall call) {
        var nonce =
                new Document("_id", call.partner() + "/" + call.nonce()).append("seenAt", Date.from(clock.instant()));
        return mongo.insert(nonce, COLLECTION).thenReturn(true).onErrorReturn(DuplicateKeyException.class, false);
    }
}
