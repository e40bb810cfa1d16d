package org.linli.partymember.cultivation.publicity;

import org.linli.kit.personal.vault.SealedCollection;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How pieces about role models are stored, and where what is personal of them lies. */
@Configuration(proxyBeanMethods = false)
class RoleModelConfiguration {

    @Bean
    SealedCollection sealedRoleModels() {
        return new SealedCollection(RoleModel.COLLECTION, "name");
    }

    @Bean
    Indexes indexesOfRoleModels() {
        return Indexes.on(
                RoleModel.COLLECTION,
                Indexes.ascending("outbox.at"),
                Indexes.ascending("name.key", "_id"),
                Indexes.ascending(ScopeKeys.FIELD, "_id"),
                Indexes.ascending(ScopeKeys.FIELD, RoleModels.STATE, "_id"));
    }
}
