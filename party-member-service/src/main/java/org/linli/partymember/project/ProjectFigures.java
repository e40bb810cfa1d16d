package org.linli.partymember.project;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

/** How many projects there are below a division, and what they spend. */
@RestController
@RequestMapping("/api/v1/project-figures")
class ProjectFigures {

    private final ReactiveMongoTemplate mongo;

    ProjectFigures(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Money is in 1/100 yuan.
     *
     * @param projects that came to be, whatever became of them
     * @param budgetFen of those that are underway or finished
     * @param spentFen likewise
     */
    record ProjectCounts(
            DivisionCode division,
            long projects,
            long budgetFen,
            long spentFen,
            Map<ProjectState.Name, Long> byState) {}

    @GetMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ProjectCounts> figures(@RequestParam DivisionCode division, Caller caller) {
        caller.scope().require(division);
        var below = Criteria.where(ScopeKeys.FIELD).is(division.value());
        var sums = group(Projects.STATE)
                .count()
                .as("count")
                .sum("facts.budgetFen")
                .as("budget")
                .sum("spentFen")
                .as("spent");
        return mongo.aggregate(newAggregation(match(below), sums), Project.COLLECTION, Document.class)
                .collectList()
                .map(found -> counts(division, found));
    }

    private static ProjectCounts counts(DivisionCode division, List<Document> found) {
        var byState = new EnumMap<ProjectState.Name, Long>(ProjectState.Name.class);
        Arrays.stream(ProjectState.Name.values()).forEach(name -> byState.put(name, of(found, name, "count")));
        var projects = byState.entrySet().stream()
                .filter(entry ->
                        entry.getKey() != ProjectState.Name.FORMING && entry.getKey() != ProjectState.Name.DISSOLVED)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new ProjectCounts(division, projects, live(found, "budget"), live(found, "spent"), byState);
    }

    private static long live(List<Document> found, String field) {
        return of(found, ProjectState.Name.UNDERWAY, field) + of(found, ProjectState.Name.FINISHED, field);
    }

    private static long of(List<Document> found, ProjectState.Name state, String field) {
        return found.stream()
                .filter(each -> state.alias().equals(each.getString("_id")))
                .mapToLong(each -> each.get(field, Number.class).longValue())
                .sum();
    }
}
