package org.linli.photo.box;

import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.reactivestreams.client.MongoDatabase;
import com.mongodb.reactivestreams.client.gridfs.GridFSBucket;
import com.mongodb.reactivestreams.client.gridfs.GridFSBuckets;
import java.nio.ByteBuffer;
import org.bson.BsonString;
import org.springframework.data.mongodb.ReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** GridFS: a file's parts are written first and its own document last, so what was cut short is never found. */
@Component
public final class GridFsBox implements PhotoBox {

    private static final String BUCKET = "photo";

    private final ReactiveMongoTemplate mongo;
    private final Mono<GridFSBucket> bucket;

    public GridFsBox(ReactiveMongoTemplate mongo, ReactiveMongoDatabaseFactory databases) {
        this.mongo = mongo;
        this.bucket = databases.getMongoDatabase().map(GridFsBox::bucketOf).cache();
    }

    private static GridFSBucket bucketOf(MongoDatabase database) {
        return GridFSBuckets.create(database, BUCKET);
    }

    @Override
    public Mono<Void> put(String name, byte[] bytes) {
        return bucket.flatMap(files -> Mono.from(files.uploadFromPublisher(
                new BsonString(name),
                name,
                Mono.fromSupplier(() -> ByteBuffer.wrap(bytes)),
                new GridFSUploadOptions())));
    }

    @Override
    public Mono<byte[]> get(String name) {
        return bucket.flatMap(files -> Mono.from(
                        files.find(Query.query(Criteria.where("_id").is(name)).getQueryObject()))
                .flatMap(file -> Flux.from(files.downloadToPublisher(file.getId()))
                        .reduce(ByteBuffer.allocate(Math.toIntExact(file.getLength())), ByteBuffer::put)
                        .map(ByteBuffer::array)));
    }

    @Override
    public Mono<Void> remove(String name) {
        var file = Query.query(Criteria.where("_id").is(name));
        var chunks = Query.query(Criteria.where("files_id").is(name));
        return mongo.remove(file, BUCKET + ".files")
                .then(mongo.remove(chunks, BUCKET + ".chunks"))
                .then();
    }
}
