package org.linli.partymember.rebalance.proposal;

import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Indexes;
import org.linli.partymember.rebalance.RebalancingSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RebalancingSettings.class)
class RebalancingConfiguration {

    @Bean
    Indexes indexesOfRebalancingProposals() {
        return Indexes.on(
                Proposal.COLLECTION,
                Indexes.ascending("outbox.at"),
                Indexes.ascending(RebalancingProposals.DUE),
                Indexes.ascending(ScopeKeys.FIELD, "_id"));
    }

    @Bean
    Indexes indexesOfRebalancingAssignments() {
        return Indexes.on(
                StoredAssignment.COLLECTION,
                Indexes.ascending(RebalancingAssignments.BATCH, "_id"),
                Indexes.ascending(RebalancingAssignments.BATCH, RebalancingAssignments.MOVES, "_id"));
    }
}
