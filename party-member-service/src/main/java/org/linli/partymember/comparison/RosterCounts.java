package org.linli.partymember.comparison;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Map;
import org.bson.Document;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Unscoped;
import org.linli.partymember.comparison.Comparison.Side;
import org.linli.partymember.member.Member;
import org.linli.partymember.unit.Unit;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Counts those on the rosters of a division, each time along one index. */
@Repository
class RosterCounts {

    private static final String AFTER_DIGITS = ":";

    private final ReactiveMongoTemplate mongo;

    RosterCounts(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Unscoped("the caller's scope is asked for the division")
    Mono<Comparison> compare(DivisionCode division) {
        return Mono.zip(side(Unit.COLLECTION, "division", division), side(Member.COLLECTION, "unitDivision", division))
                .map(sides -> Comparison.of(division, sides.getT1(), sides.getT2()));
    }

    private Mono<Side> side(String collection, String field, DivisionCode division) {
        return Mono.zip(
                        count(collection, below(field, division)),
                        count(
                                collection,
                                below(field, division).and(Member.COMMUNITY).isNull()))
                .map(counts -> new Side(counts.getT1(), counts.getT2()));
    }

    private Mono<Long> count(String collection, Criteria criteria) {
        return mongo.count(Query.query(criteria), collection);
    }

    /** How many members are checked in to each community of the division, by code; none is not listed. */
    @Unscoped("the caller's scope is asked for the division")
    Mono<Map<String, Integer>> membersByCommunity(DivisionCode division) {
        var counts = newAggregation(
                match(below(Member.COMMUNITY, division)),
                group(Member.COMMUNITY).count().as("members"));
        return mongo.aggregate(counts, Member.COLLECTION, Document.class)
                .collectMap(
                        found -> found.getString("_id"),
                        found -> found.get("members", Number.class).intValue());
    }

    private static Criteria below(String field, DivisionCode division) {
        return where(field).gte(division.value()).lt(division.value() + AFTER_DIGITS);
    }
}
