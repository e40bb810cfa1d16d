package org.linli.evaluation.ledger.past;

import java.time.LocalDate;
import org.linli.evaluation.ledger.Entry;
import org.linli.evaluation.points.Period;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Unscoped;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Entries by when that happened which they give points for, whenever it was heard of. */
@Repository
public class PastEntries {

    private static final int BATCH = 500;

    private final ReactiveMongoTemplate mongo;

    PastEntries(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * What happened on some days and was earned in a division, all of one subject together. It is read in the order of an index that
     * leaves out what was entered before the first day: nothing is entered for a month before that month.
     */
    @Unscoped("who may name a division has been asked for their scope there")
    public Flux<Given> given(DivisionCode division, LocalDate first, LocalDate last) {
        var month = Period.monthOf(first.atStartOfDay(Period.ZONE).toInstant());
        var query = Query.query(Criteria.where("divisions")
                        .is(division.value())
                        .and("timeline")
                        .gte(month.value())
                        .and("day")
                        .gte(first.toString())
                        .lte(last.toString()))
                .with(Sort.by("subjectKind", "subjectId"))
                .cursorBatchSize(BATCH);
        query.fields().include("subjectKind", "subjectId", "points", "rule", "cap");
        return mongo.find(query, Given.class, mongo.getCollectionName(Entry.class));
    }
}
