package org.linli.photo;

import java.time.Clock;
import java.time.Instant;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.lease.TimedWork;
import org.linli.photo.box.PhotoBox;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Uploads that are under way, noted before their first byte is kept. Who dies over one leaves the note, and after a while the bytes are
 * taken away – unless the photo is there and only the note was left.
 */
@Repository
class Uploads implements TimedWork {

    static final String COLLECTION = "photo_uploads";
    static final String TIDY_AT = "tidyAt";

    private final ReactiveMongoTemplate mongo;
    private final Photos photos;
    private final PhotoBox box;
    private final PhotoSettings settings;
    private final Clock clock;

    Uploads(ReactiveMongoTemplate mongo, Photos photos, PhotoBox box, PhotoSettings settings, Clock clock) {
        this.mongo = mongo;
        this.photos = photos;
        this.box = box;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param tidyAt when its bytes are looked at again, if it has not ended by then */
    @Document(COLLECTION)
    @TypeAlias("photoUpload")
    record Upload(@Id String id, Instant tidyAt) {

        String full() {
            return id + "/full";
        }

        String thumbnail() {
            return id + "/thumbnail";
        }
    }

    @Unscoped("a note of the service for itself")
    Mono<Upload> begin(String id) {
        return mongo.insert(new Upload(id, clock.instant().plus(settings.orphanedAfter())));
    }

    /** It has come to its end. */
    @Unscoped("a note of the service for itself")
    Mono<Void> end(String id) {
        return mongo.remove(Query.query(Criteria.where("_id").is(id)), Upload.class)
                .then();
    }

    /** It came to nothing. */
    @Unscoped("a note of the service for itself")
    Mono<Void> discard(Upload upload) {
        return box.remove(upload.full()).then(box.remove(upload.thumbnail())).then(end(upload.id()));
    }

    @Override
    public String name() {
        return "photo-orphans";
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public String field() {
        return TIDY_AT;
    }

    @Override
    @Unscoped("the service tidies up after itself")
    public Mono<Void> carryOut(String id) {
        return photos.uses(id).flatMap(used -> used ? end(id) : discard(new Upload(id, clock.instant())));
    }
}
