package org.linli.grid.patrol.figures;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Scope;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The counters: one document for each year of a division, and of each person in it. */
@Repository
class PatrolFigures {

    static final String COLLECTION = "patrol_figures";

    private static final String ID = "_id";

    private final ReactiveMongoTemplate mongo;

    PatrolFigures(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * What is counted of each day of a period, future days included.
     *
     * @param personId null for everybody
     * @throws org.linli.kit.identity.OutOfScope if the scope does not cover the division
     */
    Mono<Map<String, DayCount>> of(Scope scope, DivisionCode division, @Nullable String personId, Period period) {
        scope.require(division);
        return mongo.find(Query.query(years(division.value(), personId, period)), Document.class, COLLECTION)
                .collect(TreeMap::new, (days, year) -> add(days, year, period));
    }

    private static Criteria years(String division, @Nullable String personId, Period period) {
        if (!period.year().isEmpty()) {
            return where(ID).is(PatrolCounter.id(division, personId, period.year()));
        }
        var prefix = PatrolCounter.prefix(division, personId);
        var all = where(ID).gte(prefix).lt(prefix + ":"); // what comes after the last digit
        return personId == null ? all : all.and(PatrolCounter.PERSON).is(personId);
    }

    private static void add(Map<String, DayCount> days, Document year, Period period) {
        var id = year.getString(ID);
        var prefix = id.substring(id.length() - 4) + "-";
        year.get(PatrolCounter.DAYS, new Document()).forEach((monthAndDay, counted) -> {
            var day = prefix + monthAndDay;
            if (period.covers(day) && counted instanceof Document amounts) {
                days.merge(day, DayCount.of(amounts), DayCount::plus);
            }
        });
    }
}
