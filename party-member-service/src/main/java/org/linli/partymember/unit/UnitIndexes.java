package org.linli.partymember.unit;

import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UnitIndexes {

    @Bean
    Indexes indexesOfUnits() {
        return Indexes.on(
                Unit.COLLECTION,
                Indexes.ascending("outbox.at"),
                Indexes.ascending(ScopeKeys.FIELD, "_id"),
                Indexes.ascending(ScopeKeys.FIELD, Unit.COMMUNITY, "_id"),
                Indexes.ascending(ScopeKeys.FIELD, "name", "_id"));
    }
}
