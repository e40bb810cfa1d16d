package org.linli.request.terms;

import java.util.function.Function;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The stored terms of districts. */
@Repository
class TermsOfDistricts {

    private final AggregateStore<DistrictTerms> store;

    TermsOfDistricts(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new AggregateStore<>(DistrictTerms.class, mongo, relay);
    }

    /** Those of a district, without any setting if it has never set one. */
    @Unscoped("what orders are held to is public")
    Mono<DistrictTerms> of(DivisionCode district) {
        return store.findOne(byId(district)).defaultIfEmpty(DistrictTerms.of(district));
    }

    /**
     * @throws org.linli.kit.identity.OutOfScope if the scope does not cover the district
     */
    Mono<DistrictTerms> change(
            Scope scope, DivisionCode district, Function<DistrictTerms, Change<DistrictTerms>> decide) {
        scope.require(district);
        return store.change(byId(district), decide).switchIfEmpty(Mono.defer(() -> first(district, decide)));
    }

    private Mono<DistrictTerms> first(DivisionCode district, Function<DistrictTerms, Change<DistrictTerms>> decide) {
        return store.insert(decide.apply(DistrictTerms.of(district)))
                .onErrorResume(DuplicateKeyException.class, quicker -> store.change(byId(district), decide));
    }

    private static Query byId(DivisionCode district) {
        return Query.query(Criteria.where("_id").is(district.value()));
    }
}
