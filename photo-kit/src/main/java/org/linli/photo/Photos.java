package org.linli.photo;

import java.util.Comparator;
import org.linli.kit.identity.Unscoped;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The photos that a service keeps. */
@Repository
class Photos {

    static final String UPLOAD = "uploadId";

    private final ReactiveMongoTemplate mongo;

    Photos(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** {@link org.springframework.dao.DuplicateKeyException} if its number is taken. */
    Mono<Photo> add(Photo photo) {
        return mongo.insert(photo);
    }

    @Unscoped("whether the caller reaches the subject is asked first, by the service")
    Flux<Photo> of(String subject) {
        var own = Criteria.where("_id").gt(subject + "/").lt(subject + "0"); // which comes next to the stroke
        return mongo.find(Query.query(own), Photo.class).sort(Comparator.comparing(Photo::number));
    }

    @Unscoped("whether the caller reaches the subject is asked first, by the service")
    Mono<Photo> find(String subject, int number) {
        return mongo.findById(subject + "/" + number, Photo.class);
    }

    @Unscoped("the service tidies up after itself")
    Mono<Boolean> uses(String uploadId) {
        return mongo.exists(Query.query(Criteria.where(UPLOAD).is(uploadId)), Photo.class);
    }
}
