package org.linli.partymember.report;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.partymember.report.draft.Figures.Other;
import org.linli.partymember.report.draft.ReportPeriod;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a report tells of besides service records: counted where it is stored, under the key of whose it is. */
@Repository
class OtherDeeds {

    private static final String VISITS = "household_visits";
    private static final String ACTIVITIES = "activities";

    private final ReactiveMongoTemplate mongo;

    OtherDeeds(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Those of which there are any. */
    @Unscoped("whoever asks has been asked for their scope of whose it is")
    Mono<List<Other>> of(Reporter reporter, ReportPeriod period) {
        var member = reporter.memberId();
        var counted = member == null
                ? Flux.just(visits("unit:" + reporter.unitId(), period))
                : Flux.just(visits("member:" + member, period), activities(member, period));
        return counted.concatMap(each -> each)
                .filter(other -> other.times() > 0)
                .collectList();
    }

    private Mono<Other> visits(String key, ReportPeriod period) {
        return count("走访联系户", VISITS, within(where(ScopeKeys.FIELD).is(key), "startedAt", period));
    }

    /** That they were at, not those for which they only signed up. */
    private Mono<Other> activities(String member, ReportPeriod period) {
        var there = within(where("who.personId").is(member), "attendance.at", period);
        var asked = where(ScopeKeys.FIELD).is("member:" + member).and("seats").elemMatch(there);
        return count("参加活动", ACTIVITIES, asked);
    }

    private static Criteria within(Criteria whose, String field, ReportPeriod period) {
        return whose.and(field).gte(period.from()).lt(period.until());
    }

    private Mono<Other> count(String name, String collection, Criteria asked) {
        return mongo.count(Query.query(asked), collection).map(times -> new Other(name, Math.toIntExact(times)));
    }
}
