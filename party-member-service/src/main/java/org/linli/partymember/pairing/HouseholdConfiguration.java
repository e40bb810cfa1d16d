package org.linli.partymember.pairing;

import static org.linli.kit.store.Indexes.ascending;

import org.linli.kit.personal.vault.SealedCollection;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How households are stored, and where what is personal of them lies. */
@Configuration(proxyBeanMethods = false)
class HouseholdConfiguration {

    @Bean
    SealedCollection sealedHouseholds() {
        return new SealedCollection(Household.COLLECTION, "personal");
    }

    /** The last one holds nothing but what the figures are counted by. */
    @Bean
    Indexes indexesOfHouseholds() {
        return Indexes.on(
                Household.COLLECTION,
                ascending("outbox.at"),
                ascending(ScopeKeys.FIELD, "_id"),
                ascending(ScopeKeys.FIELD, Households.STANDING, "_id"),
                ascending(ScopeKeys.FIELD, Households.STANDING, Households.PAIRED),
                ascending("personal.key", "_id"));
    }
}
