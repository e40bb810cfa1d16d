package org.linli.partymember.cultivation;

import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Indexes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How plans and candidates are stored. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CultivationSettings.class)
class CultivationConfiguration {

    @Bean
    Indexes indexesOfCultivationPlans() {
        return Indexes.on(
                CultivationPlan.COLLECTION, Indexes.ascending("outbox.at"), Indexes.ascending(ScopeKeys.FIELD, "_id"));
    }

    @Bean
    Indexes indexesOfCandidates() {
        return Indexes.on(
                Candidate.COLLECTION,
                Indexes.ascending("outbox.at"),
                Indexes.ascending(ScopeKeys.FIELD, "_id"),
                Indexes.ascending(ScopeKeys.FIELD, Candidates.STATE, "_id"),
                Indexes.ascending(ScopeKeys.FIELD, Candidates.PLAN, "_id", Candidates.STATE));
    }
}
