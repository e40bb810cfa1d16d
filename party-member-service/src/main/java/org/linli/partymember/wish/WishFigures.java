package org.linli.partymember.wish;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.scoped.ScopeKeys;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How many wishes there are below a division, and how far they have got. */
@RestController
@RequestMapping("/api/v1/wish-figures")
class WishFigures {

    private final ReactiveMongoTemplate mongo;

    WishFigures(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * @param claimed those with a claim that is live or led to something
     * @param fulfilled of these, those that were fulfilled
     * @param byState every state, with 0 where there is none
     */
    record WishCounts(
            DivisionCode division, long total, long claimed, long fulfilled, Map<WishState.Name, Long> byState) {

        private static WishCounts of(DivisionCode division, Map<String, Long> byAlias) {
            var byState = new EnumMap<WishState.Name, Long>(WishState.Name.class);
            Arrays.stream(WishState.Name.values())
                    .forEach(name -> byState.put(name, byAlias.getOrDefault(name.alias(), 0L)));
            var fulfilled = sum(byState, WishState.Name.FULFILLED, WishState.Name.THANKED);
            var claimed = fulfilled + sum(byState, WishState.Name.CLAIMED);
            return new WishCounts(division, sum(byState, WishState.Name.values()), claimed, fulfilled, byState);
        }

        private static long sum(Map<WishState.Name, Long> counts, WishState.Name... names) {
            return Stream.of(names)
                    .mapToLong(name -> counts.getOrDefault(name, 0L))
                    .sum();
        }
    }

    @GetMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<WishCounts> figures(@RequestParam DivisionCode division, Caller caller) {
        caller.scope().require(division);
        var below = Criteria.where(ScopeKeys.FIELD).is(division.value());
        var counts = group(Wishes.STATE).count().as("count");
        return mongo.aggregate(newAggregation(match(below), counts), Wish.COLLECTION, Document.class)
                .collectMap(
                        found -> found.get("_id", ""),
                        found -> found.get("count", Number.class).longValue())
                .map(byAlias -> WishCounts.of(division, byAlias));
    }
}
