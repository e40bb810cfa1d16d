package org.linli.partymember.member;

import org.linli.kit.store.Indexes;
import org.linli.partymember.store.ScopeKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MemberIndexes {

    @Bean
    Indexes indexesOfMembers() {
        return Indexes.on(
                "members",
                Indexes.ascending("outbox.at"),
                Indexes.ascending(ScopeKeys.FIELD, "_id"),
                Indexes.ascending(ScopeKeys.FIELD, "unitId", "_id"));
    }
}
