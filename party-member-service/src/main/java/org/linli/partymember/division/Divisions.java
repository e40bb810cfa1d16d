package org.linli.partymember.division;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.kit.identity.Unscoped;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The copy of the divisions. */
@Repository
public class Divisions {

    private static final String AFTER_DIGITS = ":";

    private final ReactiveMongoTemplate mongo;

    Divisions(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * The community of this code.
     *
     * @return {@link DivisionRefused} if the code is not a community's, or no event has told of it yet
     */
    @Unscoped("names of divisions are public")
    public Mono<Division> community(DivisionCode code) {
        if (code.level() != DivisionLevel.COMMUNITY) {
            return Mono.error(() -> new DivisionRefused.NotACommunity(code));
        }
        return mongo.findById(code.value(), Division.class)
                .switchIfEmpty(Mono.error(() -> new DivisionRefused.Unknown(code)));
    }

    /** Every community of it that is known. */
    @Unscoped("names of divisions are public")
    public Flux<Division> communitiesOf(DivisionCode code) {
        var below = where("_id").gte(code.value()).lt(code.value() + AFTER_DIGITS);
        return mongo.find(Query.query(below.and("level").is(DivisionLevel.COMMUNITY)), Division.class);
    }

    /** Takes a division in unless something newer is known of it. */
    @Unscoped("an event speaks, not a caller")
    Mono<Void> learn(Division told) {
        var older = Query.query(where("_id").is(told.code()).and("sequence").lt(told.sequence()));
        var update =
                new Update().set("name", told.name()).set("level", told.level()).set("sequence", told.sequence());
        return mongo.upsert(older, update, Division.class)
                // It is known by now: either something newer, or what another consumer has just told.
                .onErrorResume(DuplicateKeyException.class, ignored -> mongo.updateFirst(older, update, Division.class))
                .then();
    }
}
