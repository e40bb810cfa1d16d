package org.linli.grid.imports.file;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.bson.types.Binary;
import org.linli.kit.identity.Unscoped;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Files in the store, each in parts that are documents of their own. A note of the file is written before its first part and
 * removed after its last, so that whatever is left of one that nobody works on can be found.
 */
@Repository
public class FileParts {

    static final String COLLECTION = "division_import_parts";
    static final String NOTES = "division_import_files";

    private static final String ID = "_id";
    private static final String AT = "at";
    private static final String BYTES = "bytes";
    private static final Duration STORE_PATIENCE = Duration.ofSeconds(30);

    private final ReactiveMongoTemplate mongo;
    private final Clock clock;

    public FileParts(ReactiveMongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Unscoped("a file that is being uploaded is nobody else's")
    Mono<Void> begin(String file) {
        return mongo.insert(new Document(ID, file).append(AT, clock.instant()), NOTES)
                .then();
    }

    @Unscoped("a file that is being uploaded is nobody else's")
    Mono<Void> add(String file, long number, byte[] bytes) {
        var part = new Document(ID, part(file, number)).append(BYTES, new Binary(bytes));
        return mongo.insert(part, COLLECTION).then();
    }

    /** The file from its beginning. Reading waits for the store: not for the threads of an event loop. */
    public InputStream open(String file, FileFacts facts) {
        return new PartsStream(
                facts.bytes(),
                number -> mongo.findById(part(file, number), Document.class, COLLECTION)
                        .map(part -> part.get(BYTES, Binary.class).getData())
                        .blockOptional(STORE_PATIENCE));
    }

    /** Takes it out of the store. */
    @Unscoped("whoever works on a job has looked at its scope")
    public Mono<Void> remove(String file) {
        return removeParts(file)
                .then(mongo.remove(Query.query(where(ID).is(file)), NOTES))
                .then();
    }

    @Unscoped("whoever works on a job has looked at its scope")
    Mono<Void> removeParts(String file) {
        var parts = where(ID).gt(file + "/").lt(file + "0"); // the character after the slash
        return mongo.remove(Query.query(parts), COLLECTION).then();
    }

    /** Files whose upload began before that time. */
    @Unscoped("tidying up looks at everybody's files")
    public Flux<String> begunBefore(Instant time) {
        return mongo.find(Query.query(where(AT).lt(time)), Document.class, NOTES)
                .map(note -> note.getString(ID));
    }

    private static String part(String file, long number) {
        return "%s/%06d".formatted(file, number);
    }
}
