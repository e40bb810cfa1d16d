package org.linli.grid.catalogue.matter;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored matters, each by itself. Who may see a version may see them; which those are is for the version to say. */
@Repository
public class Matters {

    private static final String ID = "_id";
    private static final String UPLOAD = "upload";
    private static final String SHELVES = "shelves";
    private static final int WRITES_AT_ONCE = 32;
    private static final Pattern SPECIAL = Pattern.compile("[^\\p{L}\\p{N}]");

    private final ReactiveMongoTemplate mongo;

    Matters(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Stores what came with an upload. It can be repeated, and takes no effect where a later upload was. */
    public Mono<Void> add(Collection<Matter> matters) {
        return Flux.fromIterable(matters).flatMap(this::put, WRITES_AT_ONCE).then();
    }

    private Mono<Void> put(Matter matter) {
        var document = new Document();
        mongo.getConverter().write(matter, document);
        document.remove("_class");
        var earlier = Filters.and(Filters.eq(ID, matter.id()), Filters.lt(UPLOAD, matter.upload()));
        return mongo.execute(
                        Matter.COLLECTION,
                        stored -> stored.replaceOne(earlier, document, new ReplaceOptions().upsert(true)))
                .then()
                .onErrorResume(DuplicateKeyException.class, later -> Mono.empty());
    }

    /** How many there are. */
    @Unscoped("asked for a version that the caller may see")
    public Mono<Long> count(String version) {
        return mongo.count(Query.query(of(version)), Matter.COLLECTION);
    }

    /** How many there are beside these codes. */
    @Unscoped("asked for a version that the caller may see")
    public Mono<Long> countBeside(String version, Collection<String> codes) {
        var ids = codes.stream().map(code -> Matter.idOf(version, code)).toList();
        return mongo.count(Query.query(of(version).and(ID).nin(ids)), Matter.COLLECTION);
    }

    /** The one with this code. */
    @Unscoped("asked for a version that the caller may see")
    public Mono<Matter> find(String version, String code) {
        return mongo.findById(Matter.idOf(version, code), Matter.class, Matter.COLLECTION);
    }

    /** Those that are asked for, in the order of codes. */
    @Unscoped("asked for a version that the caller may see")
    public Mono<Page<Matter>> page(String version, MatterQuery query, Paging paging) {
        var on = where(SHELVES).is(Matter.shelf(version, query.kind(), query.category()));
        paging.after().ifPresent(last -> on.and(ID).gt(last));
        query.text().ifPresent(text -> on.and("words").regex(literally(text)));
        return mongo.find(inOrder(on).limit(paging.fetch()), Matter.class, Matter.COLLECTION)
                .collectList()
                .map(found -> paging.page(found, Matter::id));
    }

    /**
     * A part of all of them, in the order of codes.
     *
     * @param part from 1
     */
    @Unscoped("the service tells what it has published")
    public Mono<List<Matter>> part(String version, int part, int size) {
        var query = inOrder(of(version)).skip((part - 1L) * size).limit(size);
        return mongo.find(query, Matter.class, Matter.COLLECTION).collectList();
    }

    private static Criteria of(String version) {
        return where(SHELVES).is(Matter.shelf(version, Optional.empty(), Optional.empty()));
    }

    private static Query inOrder(Criteria on) {
        return Query.query(on).with(Sort.by(ID));
    }

    private static String literally(String text) {
        return SPECIAL.matcher(text.toLowerCase(Locale.ROOT).replace("\0", "")).replaceAll("\\\\$0");
    }
}
