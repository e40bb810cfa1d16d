package org.linli.grid.imports.job;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.linli.kit.identity.Unscoped;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rejected rows, each under its job and row, so that storing one again changes nothing. */
@Repository
public class Rejections {

    static final String COLLECTION = "division_import_rejections";

    private static final int AT_ONCE = 16;

    private final ReactiveMongoTemplate mongo;

    public Rejections(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Document(COLLECTION)
    @TypeAlias("division-import-rejection")
    record Stored(@Id String id, Rejection rejection) {}

    /** Keeps them for the report. */
    public Mono<Void> add(String job, List<Rejection> rejections) {
        return Flux.fromIterable(rejections)
                .map(rejection -> new Stored(key(job, rejection.at().row()), rejection))
                .flatMap(mongo::save, AT_ONCE)
                .then();
    }

    /** All of a job's, in the order of rows, as they are read. */
    @Unscoped("whoever reads them has found the job within the scope")
    public Flux<Rejection> of(String job) {
        var query = Query.query(where("_id").gt(job + "/").lt(job + "0")); // the character after the slash
        return mongo.find(query.with(Sort.by("_id")), Stored.class).map(Stored::rejection);
    }

    private static String key(String job, long row) {
        return "%s/%010d".formatted(job, row);
    }
}
