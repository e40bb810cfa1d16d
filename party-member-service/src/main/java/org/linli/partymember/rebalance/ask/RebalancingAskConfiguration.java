package org.linli.partymember.rebalance.ask;

import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RebalancingAskConfiguration {

    /** One question of a proposal is one of a list, so that its lists are sifted in the index by what the key ends on. */
    @Bean
    Indexes indexesOfRebalancingAsks() {
        return Indexes.on(
                Ask.COLLECTION,
                Indexes.ascending("outbox.at"),
                Indexes.ascending("dueAt"),
                Indexes.ascending(RebalancingAsks.MEMBER),
                Indexes.ascending(RebalancingAsks.PROPOSAL),
                Indexes.ascending(ScopeKeys.FIELD, "_id"),
                Indexes.ascending(ScopeKeys.FIELD, RebalancingAsks.STATE, "_id"),
                Indexes.ascending(ScopeKeys.FIELD, RebalancingAsks.PROPOSAL, "_id", RebalancingAsks.STATE));
    }

    @Bean
    Indexes indexesOfRebalancingConsents() {
        return Indexes.on(Consent.COLLECTION, Indexes.ascending("outbox.at"));
    }
}
