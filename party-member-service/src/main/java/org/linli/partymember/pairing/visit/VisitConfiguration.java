package org.linli.partymember.pairing.visit;

import static org.linli.kit.store.Indexes.ascending;

import org.linli.kit.personal.vault.SealedCollection;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VisitConfiguration {

    @Bean
    SealedCollection sealedVisits() {
        return new SealedCollection(Visit.COLLECTION, "personal");
    }

    /** A household's visits by one member are sifted in the third one. */
    @Bean
    Indexes indexesOfVisits() {
        return Indexes.on(
                Visit.COLLECTION,
                ascending("outbox.at"),
                ascending(ScopeKeys.FIELD, "_id"),
                ascending(ScopeKeys.FIELD, Visits.HOUSEHOLD, "_id", Visits.MEMBER),
                ascending(ScopeKeys.FIELD, Visits.MEMBER, "_id"),
                ascending("personal.key", "_id"));
    }
}
