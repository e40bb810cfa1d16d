package org.linli.request.photo;

import java.util.Comparator;
import org.linli.kit.identity.Unscoped;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The photos of orders. */
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

    @Unscoped("whether the caller reaches the order is asked first, of the orders")
    Flux<Photo> of(String orderId) {
        var own = Criteria.where("_id").gt(orderId + "/").lt(orderId + "0"); // which comes next to the stroke
        return mongo.find(Query.query(own), Photo.class).sort(Comparator.comparing(Photo::number));
    }

    @Unscoped("whether the caller reaches the order is asked first, of the orders")
    Mono<Photo> find(String orderId, int number) {
        return mongo.findById(orderId + "/" + number, Photo.class);
    }

    @Unscoped("the service tidies up after itself")
    Mono<Boolean> uses(String uploadId) {
        return mongo.exists(Query.query(Criteria.where(UPLOAD).is(uploadId)), Photo.class);
    }
}
