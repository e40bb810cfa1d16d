package org.linli.grid.imports.run;

import com.mongodb.client.result.DeleteResult;
import com.mongodb.client.result.UpdateResult;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.springframework.data.mongodb.ReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.core.ReactiveCollectionCallback;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.UpdateDefinition;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A store to which something happens around a certain write of one process. */
final class DisturbedStore extends ReactiveMongoTemplate {

    private final IntFunction<Disturbance> disturbances;
    private final AtomicInteger writes = new AtomicInteger();

    /** What happens instead of a write. */
    @FunctionalInterface
    interface Disturbance {

        <T> Mono<T> around(Mono<T> write);
    }

    /** @param disturbances by the number of the write, from 1 */
    DisturbedStore(
            ReactiveMongoDatabaseFactory database, MongoConverter converter, IntFunction<Disturbance> disturbances) {
        super(database, converter);
        this.disturbances = disturbances;
    }

    /** How many writes were begun. */
    int writes() {
        return writes.get();
    }

    private <T> Mono<T> write(Mono<T> write) {
        return Mono.defer(() -> disturbances.apply(writes.incrementAndGet()).around(write));
    }

    @Override
    public <T> Mono<T> insert(T object, String collection) {
        return write(super.insert(object, collection));
    }

    @Override
    public <T> Mono<T> save(T object) {
        return write(super.save(object));
    }

    @Override
    public Mono<UpdateResult> updateFirst(Query query, UpdateDefinition update, String collection) {
        return write(super.updateFirst(query, update, collection));
    }

    @Override
    public Mono<DeleteResult> remove(Query query, String collection) {
        return write(super.remove(query, collection));
    }

    /** By this many documents are inserted at once. */
    @Override
    public <T> Flux<T> execute(String collection, ReactiveCollectionCallback<T> action) {
        return write(super.execute(collection, action).next()).flux();
    }
}
