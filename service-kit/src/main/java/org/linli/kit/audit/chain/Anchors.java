package org.linli.kit.audit.chain;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Mono;

/**
 * Notes now and then where the chain ends: beside the chain and in the log, which others keep. Without a note an end that is cut off
 * would leave no trace. A note only moves forward on the same chain.
 */
final class Anchors {

    static final String COLLECTION = "audit_heads";

    private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);
    private static final String LAST = "last";
    private static final String SEQUENCE = "sequence";
    private static final String HASH = "hash";

    private final ReactiveMongoTemplate mongo;
    private final Entries entries;

    Anchors(ReactiveMongoTemplate mongo, Entries entries) {
        this.mongo = mongo;
        this.entries = entries;
    }

    Mono<Head> last() {
        return mongo.findById(LAST, Document.class, COLLECTION)
                .map(noted -> new Head(noted.get(SEQUENCE, 0L), noted.get(HASH, "")))
                .defaultIfEmpty(Head.NONE);
    }

    /** Notes the end as it is now; {@link ChainBroken} if the last noted one is no longer part of the chain. */
    Mono<Head> note() {
        return last().flatMap(noted -> stillThere(noted)
                .then(entries.head())
                .flatMap(head -> head.sequence() > noted.sequence() ? note(head) : Mono.just(head)));
    }

    private Mono<Void> stillThere(Head noted) {
        return noted.sequence() == 0
                ? Mono.empty()
                : entries.at(noted.sequence())
                        .filter(entry -> entry.hash().equals(noted.hash()))
                        .switchIfEmpty(Mono.error(() -> new ChainBroken(noted)))
                        .then();
    }

    private Mono<Head> note(Head head) {
        var older = Query.query(where("_id").is(LAST).and(SEQUENCE).lt(head.sequence()));
        return mongo.upsert(older, Update.update(SEQUENCE, head.sequence()).set(HASH, head.hash()), COLLECTION)
                .doOnNext(ignored -> LOG.info("the audit trail ends at {} {}", head.sequence(), head.hash()))
                .onErrorComplete(DuplicateKeyException.class) // another replica has noted a later one
                .thenReturn(head);
    }

    /** An entry whose hash had been noted is gone or another. */
    static final class ChainBroken extends IllegalStateException {

        ChainBroken(Head noted) {
            super("the audit trail has lost its entry " + noted.sequence() + " " + noted.hash());
        }
    }
}
