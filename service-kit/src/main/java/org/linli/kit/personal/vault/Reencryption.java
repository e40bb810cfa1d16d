package org.linli.kit.personal.vault;

import com.mongodb.client.result.UpdateResult;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.linli.kit.personal.keys.Keyring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings values that are under replaced keys under the current one, one document and one conditional write at a time: whatever
 * stops it, the next run goes on with what is left, and any number of replicas may run it. The version stays, for the
 * aggregate says the same as before; a command that has read the old form in the meantime may write it back, and then it is
 * simply found again.
 */
final class Reencryption {

    private static final Logger LOG = LoggerFactory.getLogger(Reencryption.class);
    private static final String ID = "_id";
    private static final String VERSION = "version";

    private final ReactiveMongoTemplate mongo;
    private final Vault vault;
    private final Keyring keys;
    private final List<SealedCollection> places;
    private final int batch;
    private final AtomicLong left = new AtomicLong();

    Reencryption(
            ReactiveMongoTemplate mongo,
            Vault vault,
            Keyring keys,
            List<SealedCollection> places,
            int batch,
            MeterRegistry meters) {
        this.mongo = mongo;
        this.vault = vault;
        this.keys = keys;
        this.places = places;
        this.batch = batch;
        Gauge.builder("linli.personal.old.key.documents", left, AtomicLong::get)
                .description("Documents whose personal values are not under the current key yet")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${linli.personal.reencrypt-every:60s}")
    Mono<Void> run() {
        var replaced = keys.replaced();
        if (replaced.isEmpty()) {
            left.set(0);
            return Mono.empty();
        }
        return Flux.fromIterable(places)
                .concatMap(place -> Flux.fromIterable(replaced)
                        .concatMap(key -> documents(place, key))
                        .concatMap(document -> sealAnew(place, document)))
                .count()
                .doOnNext(count -> LOG.info("{} documents were brought under the current key", count))
                .then(count())
                .doOnNext(left::set)
                .then();
    }

    /** In the order of ids, so that one document that cannot be opened keeps no other waiting. */
    private Flux<Document> documents(SealedCollection place, int key) {
        return batch(place, key, "")
                .expand(last -> last.isEmpty()
                        ? Mono.empty()
                        : batch(place, key, last.getLast().getString(ID)))
                .concatMapIterable(documents -> documents);
    }

    private Mono<List<Document>> batch(SealedCollection place, int key, String after) {
        var query = Query.query(Criteria.where(place.key()).is(key).and(ID).gt(after))
                .with(Sort.by(ID))
                .limit(batch);
        query.fields().include(VERSION, place.path());
        return mongo.find(query, Document.class, place.collection()).collectList();
    }

    /** Empty if someone else was quicker, or it cannot be opened. */
    Mono<UpdateResult> sealAnew(SealedCollection place, Document document) {
        var converter = mongo.getConverter();
        var owner = new Owner(place.collection(), document.getString(ID));
        var sealed = converter.read(Sealed.class, place.in(document).orElseThrow());
        return Mono.fromCallable(() -> vault.sealAnew(owner, sealed))
                .onErrorResume(Unreadable.class, reported -> Mono.empty())
                .flatMap(anew -> {
                    var stored = new Document();
                    converter.write(anew, stored);
                    stored.remove("_class");
                    return mongo.updateFirst(
                            unchanged(place, document, sealed),
                            Update.update(place.path(), stored),
                            place.collection());
                })
                .filter(result -> result.getMatchedCount() == 1);
    }

    private static Query unchanged(SealedCollection place, Document document, Sealed sealed) {
        return Query.query(Criteria.where(ID)
                .is(document.getString(ID))
                .and(VERSION)
                .is(document.get(VERSION))
                .and(place.key())
                .is(sealed.key()));
    }

    /** Also those under a key that nobody has any more. */
    private Mono<Long> count() {
        var current = keys.current().id();
        return Flux.fromIterable(places)
                .concatMap(place -> mongo.count(
                        Query.query(Criteria.where(place.key()).gt(0).ne(current)), place.collection()))
                .reduce(0L, Long::sum);
    }
}
