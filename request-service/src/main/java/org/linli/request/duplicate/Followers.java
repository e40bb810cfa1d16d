package org.linli.request.duplicate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.kit.identity.Unscoped;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Which orders follow which: one document a master, so that whoever asked is told of what happens to it. */
@Repository
public class Followers {

    private static final String COLLECTION = "merge_followers";
    private static final String ID = "_id";
    private static final String ORDERS = "orders";
    private static final String ORDER = "orderId";
    private static final String RESIDENT = "residentId";

    private final ReactiveMongoTemplate mongo;

    Followers(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** @param residentId pseudonym of who asked, if a resident did */
    public record Follower(String orderId, @Nullable String residentId) {}

    /** From now on it follows the master, and so does whatever followed it; however often it is said. */
    @Unscoped("fed by events, which have no caller")
    Mono<Void> follow(Follower follower, String master) {
        return of(List.of(follower.orderId()))
                .map(own -> own.getOrDefault(follower.orderId(), List.of()))
                .flatMapIterable(own -> own)
                .startWith(follower)
                .concatMap(one -> mongo.upsert(
                        Query.query(Criteria.where(ID).is(master)),
                        new Update().addToSet(ORDERS, document(one)),
                        COLLECTION))
                .then();
    }

    private static Document document(Follower follower) {
        return new Document(ORDER, follower.orderId()).append(RESIDENT, follower.residentId());
    }

    /** Of each master that is followed, by whom. */
    @Unscoped("the service tells each of them of their own")
    public Mono<Map<String, List<Follower>>> of(Collection<String> masters) {
        return mongo.find(Query.query(Criteria.where(ID).in(masters)), Document.class, COLLECTION)
                .collectMap(
                        master -> master.getString(ID),
                        master -> master.getList(ORDERS, Document.class, List.of()).stream()
                                .map(one -> new Follower(one.getString(ORDER), one.getString(RESIDENT)))
                                .toList());
    }
}
