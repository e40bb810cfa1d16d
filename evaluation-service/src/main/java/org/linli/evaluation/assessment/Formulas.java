package org.linli.evaluation.assessment;

import static org.linli.kit.store.Indexes.ascending;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.evaluation.assessment.FormulaEdition.State;
import org.linli.evaluation.points.Span;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All formulas. */
@Repository
class Formulas {

    private final ScopedStore<FormulaEdition> store;
    private final ReactiveMongoTemplate mongo;

    Formulas(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new ScopedStore<>(FormulaEdition.class, mongo, relay);
        this.mongo = mongo;
    }

    Mono<FormulaEdition> add(Change<FormulaEdition> drafted) {
        return store.insert(drafted);
    }

    Mono<FormulaEdition> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<FormulaEdition> change(Scope scope, String id, Function<FormulaEdition, Change<FormulaEdition>> decide) {
        return store.change(scope, id, decide);
    }

    Mono<Page<FormulaEdition>> page(Scope scope, Optional<State> state, Paging paging) {
        var alike = state.map(one -> Map.of("state", one.name())).orElseGet(Map::of);
        return store.page(scope, alike, paging);
    }

    /**
     * What counts for a division in a span: its own formula or else that of the nearest division above it; of these the one that holds
     * from the latest month on, and the one approved last if there are two.
     */
    @Unscoped("a community is judged by its district's formula, which its staff need not be able to change")
    Mono<FormulaEdition> inForce(DivisionCode division, Span span) {
        var first = span.months().getFirst().value();
        var query = Query.query(Criteria.where("division")
                        .in(division.lineage())
                        .and("state")
                        .is(State.APPROVED)
                        .and("effectiveFrom")
                        .lte(first))
                .with(Sort.by(Sort.Direction.DESC, "division", "effectiveFrom", "decidedAt", "_id"))
                .limit(1);
        return mongo.find(query, FormulaEdition.class).next();
    }

    @Configuration(proxyBeanMethods = false)
    static class FormulaIndexes {

        @Bean
        Indexes indexesOfUnitFormulas() {
            return Indexes.on(
                    FormulaEdition.COLLECTION,
                    ascending("outbox.at"),
                    ascending("division", "state", "effectiveFrom"),
                    ascending(ScopeKeys.FIELD, "_id"),
                    ascending(ScopeKeys.FIELD, "state", "_id"));
        }
    }
}
