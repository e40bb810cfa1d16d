package org.linli.partymember.involvement;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;

import org.bson.Document;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.partymember.activity.Activity;
import org.linli.partymember.post.Post;
import org.linli.partymember.team.Team;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How many posts, teams and activities there are below a division, and how many people in them. */
@RestController
@RequestMapping("/api/v1/involvement-figures")
class InvolvementFigures {

    private static final String COUNT = "count";
    private static final String PEOPLE = "people";

    private final ReactiveMongoTemplate mongo;

    InvolvementFigures(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * @param claims places of posts that are held
     * @param teamMembers members of teams; who is in two counts twice
     * @param attendances at all activities
     */
    record InvolvementCounts(
            DivisionCode division,
            long posts,
            long claims,
            long teams,
            long teamMembers,
            long activities,
            long attendances) {}

    @GetMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<InvolvementCounts> figures(@RequestParam DivisionCode division, Caller caller) {
        caller.scope().require(division);
        return Mono.zip(
                        sums(division, Post.class, "taken"),
                        sums(division, Team.class, "size"),
                        sums(division, Activity.class, "attended"))
                .map(sums -> new InvolvementCounts(
                        division,
                        number(sums.getT1(), COUNT),
                        number(sums.getT1(), PEOPLE),
                        number(sums.getT2(), COUNT),
                        number(sums.getT2(), PEOPLE),
                        number(sums.getT3(), COUNT),
                        number(sums.getT3(), PEOPLE)));
    }

    private Mono<Document> sums(DivisionCode division, Class<?> type, String people) {
        var below = Criteria.where(ScopeKeys.FIELD).is(division.value());
        var sums = group().count().as(COUNT).sum(people).as(PEOPLE);
        return mongo.aggregate(newAggregation(type, match(below), sums), type, Document.class)
                .next()
                .defaultIfEmpty(new Document());
    }

    private static long number(Document sums, String field) {
        return sums.get(field) instanceof Number number ? number.longValue() : 0;
    }
}
